import fc from 'fast-check';

/** How a value kept a property. */
export type Checked = 'kept' | 'refused';

/** Something that holds for all values of a kind. */
export type Property<T> = {
  /** What is made of what: `question → reply`. */
  readonly name: string;
  /** Its part of all cases, beside the parts of the others. */
  readonly share: number;
  readonly arbitrary: fc.Arbitrary<T>;
  /** Throws, or rejects, where it does not hold; `'refused'` for a value that was turned away, as it may be. */
  readonly check: (value: T) => Checked | Promise<Checked>;
  /** A value as people read it. */
  readonly show: (value: T) => string;
};

/** A property of values that nobody but itself looks into. */
export type AnyProperty = {
  readonly name: string;
  readonly share: number;
  readonly run: (cases: number, seed: number) => Promise<PropertyResult>;
};

/** What came of trying a property. */
export type PropertyResult = {
  readonly name: string;
  readonly cases: number;
  /** How many of them were turned away: a property that refuses everything says nothing. */
  readonly refused: number;
  /** Why it does not hold, with the seed and the smallest counterexample. */
  readonly failure?: string;
};

/**
 * A property that can be tried.
 *
 * @example `await property({ name: 'a → a', share: 1, arbitrary, check, show }).run(100, 42)` → `{ name: 'a → a', cases: 100, refused: 0 }`
 */
export function property<T>(each: Property<T>): AnyProperty {
  const { name, share } = each;
  return { name, share, run: (cases, seed) => tryProperty(each, cases, seed) };
}

async function tryProperty<T>(
  { name, arbitrary, check, show }: Property<T>,
  cases: number,
  seed: number,
): Promise<PropertyResult> {
  let refused = 0;
  const holds = fc.asyncProperty(arbitrary, async (value) => {
    if ((await check(value)) === 'refused') refused += 1;
  });
  const { failed, counterexample, errorInstance, numShrinks, numRuns } = await fc.check(holds, {
    numRuns: cases,
    seed,
  });
  if (!failed) return { name, cases: numRuns, refused };
  const [value] = counterexample ?? [];
  const failure = [
    `✗ ${name} does not hold: seed ${seed}, case ${numRuns} of ${cases}, made smaller ${numShrinks} times`,
    ...(value === undefined ? [] : indented(show(value))),
    ...indented(reasonOf(errorInstance)),
  ];
  return { name, cases: numRuns, refused, failure: failure.join('\n') };
}

/** Where it happened in our own code; how it came there does not matter. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message)
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .join('\n');
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

/**
 * Shares cases out among properties by their parts; each gets at least one.
 *
 * @example `shared([{ share: 3 }, { share: 1 }], 8)` → `[6, 2]`
 */
export function shared(properties: readonly { readonly share: number }[], cases: number): number[] {
  const whole = properties.reduce((sum, { share }) => sum + share, 0);
  return properties.map(({ share }) => Math.max(1, Math.round((cases * share) / whole)));
}
