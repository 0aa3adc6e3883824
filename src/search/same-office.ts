import { stems } from '../language/tokenize.ts';

/**
 * What news calls one office, in groups; a star marks the word that tells the office by itself. "Head of state" has none:
 * its words stand in every other sentence. Behind ">" stands what only questions call it: clips mean the afternoon by "pm".
 */
const OFFICES = `
prime* minister, premier*, head of government, >pm | president*, head of state |
foreign minister, foreign secretary, top diplomat*, chief diplomat* |
defence minister, defence chief, defence secretary, defence boss |
finance minister, finance chief, treasury secretary | interior minister, interior chief, home secretary |
chief executive, ceo* | armed forces, military*
`;

/** A name of an office; `telling` are the stems that tell it by themselves. */
export type Office = {
  readonly name: string;
  readonly stems: readonly string[];
  readonly telling: readonly string[];
  readonly isOnlyAsked?: boolean;
};

/** The place of an office among the words of a question, half-open, with what else it is called. */
export type OfficeAsked = {
  readonly from: number;
  readonly to: number;
  readonly asked: Office;
  readonly others: readonly Office[];
};

const groups = OFFICES.split('|').map((group) => group.split(',').map(officeOf));

/**
 * The offices that a question names, and what else news calls them.
 *
 * @param asked the stems of the question in its order
 * @example `officesIn(['who', 'premier'])` → `[{ from: 1, to: 2, others: [prime minister, head of government], … }]`
 */
export function officesIn(asked: readonly string[]): OfficeAsked[] {
  return asked.flatMap((_, from) =>
    groups.flatMap((group) =>
      group
        .filter((office) => office.stems.every((stem, at) => stem === asked[from + at]))
        .filter(({ isOnlyAsked }) => !isOnlyAsked || !/^\d/.test(asked[from - 1] ?? ''))
        .map((office) => ({
          from,
          to: from + office.stems.length,
          asked: office,
          others: group.filter((other) => other !== office && !other.isOnlyAsked),
        })),
    ),
  );
}

/**
 * The words of another name of an office that may stand for one word of it: word for word where both have as many,
 * otherwise the telling ones.
 *
 * @example `wordsFor(1, 'top diplomat', 'foreign minister')` → `['minister']`
 */
export function wordsFor(at: number, asked: Office, other: Office): readonly string[] {
  const words = asked.stems.length === other.stems.length ? other.stems.slice(at, at + 1) : other.telling;
  return words.filter((word) => !asked.stems.includes(word));
}

function officeOf(text: string): Office {
  const words = text.trim().split(/\s+/);
  const name = text.trim().replaceAll(/[*>]/g, '');
  return {
    name,
    stems: stems(name),
    telling: words.filter((word) => word.endsWith('*')).flatMap((word) => stems(word.slice(0, -1))),
    ...(text.trim().startsWith('>') && { isOnlyAsked: true }),
  };
}
