import fc from 'fast-check';
import type { Clipbook } from '../../../src/clipbook.ts';
import { clipsAfter } from '../../../src/conversation.ts';
import type { Command, CommandOption, OptionValues } from '../../../src/model/command.ts';
import type { Source } from '../../../src/model/source.ts';
import { anyQuestion } from '../../../test/arbitraries/question.ts';
import { expectReplyLaws } from '../reply-laws.ts';
import { type AnyProperty, type Checked, property } from '../run-property.ts';
import { anyShowing, type Showing, shownHow, shownText } from '../showing.ts';
import type { Stopwatch } from '../stopwatch.ts';

/** A command as somebody uses it. */
export type Asked = {
  readonly command: Command;
  readonly options: OptionValues;
  /** The question before. */
  readonly previous: string | undefined;
  readonly showing: Showing;
};

const integer = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.constantFrom(0, -1, 1.5, 1_000_000_000, Number.MAX_SAFE_INTEGER),
);

/**
 * Any use of any command.
 *
 * @param paths what sources are called, of which parts are asked for
 */
export function anyUse(commands: readonly Command[], paths: readonly string[]): fc.Arbitrary<Asked> {
  const source = fc.oneof(
    fc
      .tuple(fc.constantFrom(...paths), fc.nat(12))
      .map(([path, length]) => path.slice(0, length || undefined)),
    anyQuestion,
  );
  const anyValue = ({ type, suggests }: CommandOption): fc.Arbitrary<string | number> => {
    if (type === 'integer') return integer;
    return suggests === 'source' ? source : anyQuestion;
  };
  const uses = commands.map((command) => {
    const given = Object.fromEntries(command.options.map((option) => [option.name, anyValue(option)]));
    const required = command.options.filter((option) => option.required).map(({ name }) => name);
    return fc.record({
      command: fc.constant(command),
      options: fc.record(given, { requiredKeys: required }) as fc.Arbitrary<OptionValues>,
      previous: fc.option(anyQuestion, { nil: undefined, freq: 3 }),
      showing: anyShowing,
    });
  });
  return fc.oneof(...uses);
}

/**
 * Whatever is asked of some clips gets a reply that keeps all laws, in every form.
 *
 * @param stopwatch times each question, where time matters
 */
export function questionToReply(
  { name, share }: { readonly name: string; readonly share: number },
  clips: Clipbook,
  commands: readonly Command[],
  stopwatch?: Stopwatch,
): AnyProperty {
  const sources = sourcesOf(clips);
  return property<Asked>({
    name,
    share,
    arbitrary: anyUse(
      commands,
      sources.map(({ path }) => path),
    ),
    show: shownUse,
    async check(asked): Promise<Checked> {
      const { command, options, previous, showing } = asked;
      const run = () => command.run({ clips: clipsAfter(clips, previous), options });
      const answer = await (stopwatch === undefined ? run() : stopwatch.time(shownUse(asked), run));
      const text = String(options.question ?? options.topic ?? options.source ?? '');
      expectReplyLaws(answer, { text, command: command.name, sources }, showing);
      return 'kept';
    },
  });
}

/** Every article of some clips. */
export function sourcesOf({ index }: Clipbook): Source[] {
  return [...new Set(index.entries.map(({ source }) => source))];
}

function shownUse({ command, options, previous, showing }: Asked): string {
  const given = Object.entries(options).map(([option, value]) => `${option}: ${shownText(value)}`);
  const after = previous === undefined ? [] : [`after ${shownText(previous)}`];
  return [`/${command.name}`, ...given, ...after, shownHow(showing)].join(' ');
}
