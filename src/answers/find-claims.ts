import { setImmediate } from 'node:timers/promises';
import { readableText } from '../language/readable-text.ts';
import { stems } from '../language/tokenize.ts';
import type { Claim, ClaimEvidence, ClaimsAnswer, RankedPassage } from '../model/answer.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { answerQuestion } from './answer-question.ts';
import { cite } from './cite.ts';
import { checkableIn, claimSentences, mostTelling, plainWords } from './claim-sentences.ts';

/** More sentences than this take too long to ask, and nobody would read the answers. */
const MOST_ASKED = 12;
/** What one message on a phone holds: claims with evidence, the others, and passages of a claim when they are few. */
const MOST_FOUND = 4;
const MOST_UNFOUND = 4;
const MOST_PASSAGES = 2;

/** A statement meets a passage by chance more easily than a question does. */
const LEAST_CONFIDENCE = 0.4;
/** A second source stands beside the first only when it says about as much. */
const LEAST_SHARE = 0.6;

type Asked = {
  readonly text: string;
  readonly ranked: readonly RankedPassage[];
  readonly unmatched: readonly string[];
  /** Words that the clips spell or say otherwise. */
  readonly readAs: readonly string[];
};

/**
 * Asks the clips for each claim of a message and keeps those that they are surest of; the rest is told as not said.
 * Never throws for any text.
 *
 * @example `await findClaims(index, 'Shoigu came on Friday. He sang.')` → `{ kind: 'claims', claims: [{ text: 'Shoigu came on Friday.', evidence: [one], … }, …], others: 0 }`
 */
export async function findClaims(index: PassageIndex, message: string): Promise<ClaimsAnswer> {
  const sentences = claimSentences(message);
  if (sentences.length === 0) {
    const problem = plainWords(message) === '' ? 'noText' : 'noClaim';
    return { kind: 'claims', claims: [], others: 0, problem };
  }
  const asked: Asked[] = [];
  for (const text of mostTelling(sentences, MOST_ASKED)) {
    asked.push(ask(index, text));
    // A message is up to a dozen questions; nobody else's answer should wait for all of them.
    await setImmediate();
  }
  const found = asked
    .filter(({ ranked }) => ranked.length > 0)
    .sort((a, b) => (b.ranked[0]?.score ?? 0) - (a.ranked[0]?.score ?? 0))
    .slice(0, MOST_FOUND);
  const unfound = asked.filter(({ ranked }) => ranked.length === 0).slice(0, MOST_UNFOUND);
  const shown = asked.filter((each) => found.includes(each) || unfound.includes(each));
  return {
    kind: 'claims',
    claims: numbered(shown, found.length > MOST_PASSAGES ? 1 : MOST_PASSAGES),
    others: sentences.length - shown.length,
  };
}

function ask(index: PassageIndex, text: string): Asked {
  const isQuestion = text.endsWith('?');
  const answer = answerQuestion(index, text, isQuestion ? {} : { intent: 'what' });
  const isSure = answer.kind === 'evidence' && (answer.ranked[0]?.score ?? 0) >= LEAST_CONFIDENCE;
  const { unmatched, query } = answer;
  const readAs = [...query.readAs, ...query.stretched].map(({ from }) => from);
  return { text, ranked: isSure ? onePerSource(answer.ranked) : [], unmatched, readAs };
}

function onePerSource(ranked: readonly RankedPassage[]): RankedPassage[] {
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  const sources = new Set<string>();
  return ranked.filter(({ source, score }) => {
    const isNew = score >= least && !sources.has(source.id);
    sources.add(source.id);
    return isNew;
  });
}

/** Passages are numbered through the whole answer, as each number is a button. */
function numbered(shown: readonly Asked[], most: number): Claim[] {
  let number = 0;
  return shown.map((asked) => ({
    text: asked.text,
    unmatched: asked.unmatched,
    evidence: asked.ranked.slice(0, most).map((passage): ClaimEvidence => {
      number++;
      const renumbered = { ...passage, rank: number };
      return { ranked: renumbered, citation: cite(renumbered), missing: missingIn(asked, passage) };
    }),
  }));
}

/** What stands in a heading above counts as said, and so does what the clips say in another word. */
function missingIn({ text, readAs }: Asked, { passage, source }: RankedPassage): string[] {
  const held = new Set(
    [readableText(passage), passage.heading ?? '', source.title].flatMap((each) => stems(each)),
  );
  return checkableIn(text)
    .filter(({ text: thing, isName }) => {
      if (readAs.some((word) => thing.includes(word))) return false;
      const parts = stems(thing);
      const isHeld = (stem: string) => held.has(stem);
      return isName ? !parts.some(isHeld) : !parts.every(isHeld);
    })
    .map(({ text: thing }) => thing);
}
