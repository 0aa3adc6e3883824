import { WEIGHTS } from '../../src/answers/confidence.ts';
import type { ConfidenceExample, ExampleKind } from '../../src/evaluation/confidence-examples.ts';

/** Every signal at 0 but those given. */
export function example(
  kind: ExampleKind,
  group: string,
  signals: Partial<ConfidenceExample['signals']> = {},
): ConfidenceExample {
  const { constant: _, ...names } = WEIGHTS;
  const none = Object.fromEntries(Object.keys(names).map((name) => [name, 0]));
  return { kind, group, signals: { ...(none as ConfidenceExample['signals']), ...signals } };
}
