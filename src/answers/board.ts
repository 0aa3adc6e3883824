import { type NameKind, nameKind } from '../language/mentions/name-kind.ts';
import { roleIn } from '../language/mentions/roles.ts';
import { stems } from '../language/tokenize.ts';
import type { Candidate, Citation } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Intent } from '../model/query.ts';
import { isLocated, isNews, nearness, type TypedMention, typedMentions } from '../search/answer-type.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { editDistance } from '../search/spelling.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import type { Collapsed } from './collapse.ts';

/** Rows beyond these are guesses. */
const MOST_ROWS = 8;
/** A row this much weaker than the first is a guess, too. */
const WEAKEST_SHARE = 0.25;
/** How fast a passage's say fades with its score behind the best one's. */
const FADE = 3;
/** A second source confirms; it does not count in full, or a chatty one would outvote the best. */
const CONFIRMATION = 0.4;
/** How likely a name of each kind answers "who": news names countries and events in every sentence. */
const AS_WHO: Readonly<Record<NameKind, number>> = {
  person: 1,
  organisation: 0.6,
  country: 0.45,
  place: 0.15,
  thing: 0.25,
};

const YEARS = /^(?:from |between )?(\d{4})(?:\s?[–-]\s?| to | until | and | through )(\d{2,4})$/;
const BEGINNINGS = stems('born birth began started founded opened');
const ENDS = stems('died death ended closed dissolved abolished');

/** "The US and Russian delegations" names countries, but not where they met. */
const ACTOR_AS_WHERE = 0.3;

type Vote = {
  readonly value: string;
  readonly key: readonly string[];
  readonly place: number;
  readonly strength: number;
  readonly role?: string;
};
type Row = { readonly votes: Vote[]; readonly key: readonly string[] };

/**
 * The answer board: what the ranked passages name, date, place or count, merged by spelling, each with the passages that
 * say so; empty for `what`.
 *
 * A mention counts by how closely the question's words surround it and how well its passage fits; further sources
 * confirm it. The question's own words are no answer, except where the question asks who its subject is.
 *
 * @param citations `citations[i]` cites `passages[i]`
 * @example `When did Shoigu arrive in Beijing?` → rows `Friday` (2 sources) and `Sunday` (1 source)
 */
export function answerBoard(
  query: WeighedQuery,
  passages: readonly Collapsed[],
  citations: readonly Citation[],
  lexicon: Lexicon,
): Candidate[] {
  const rows: Row[] = [];
  for (const vote of votesOf(query, passages, lexicon)) {
    const { key } = vote;
    const row = rows.find((candidate) => sameAnswer(candidate.key, key, query.intent));
    if (row === undefined) rows.push({ votes: [vote], key });
    else row.votes.push(vote);
  }
  const board = rows.map((row) => candidateOf(row, passages, citations)).sort(byScore);
  const strongest = board[0]?.score ?? 0;
  return board.filter(({ score }) => score >= strongest * WEAKEST_SHARE).slice(0, MOST_ROWS);
}

function votesOf(query: WeighedQuery, passages: readonly Collapsed[], lexicon: Lexicon): Vote[] {
  const bestScore = passages[0]?.score ?? 0;
  const votes: Vote[] = [];
  for (const [place, { entry, score }] of passages.entries()) {
    const say = Math.exp((score - bestScore) / FADE);
    for (const typed of typedMentions(entry, query.intent, lexicon)) {
      if (!isAnswer(typed, query) || isOwnLabel(typed, entry.passage)) continue;
      const strength =
        say * nearness(typed, entry, query) * likelihood(typed, entry.passage.text, query.intent);
      const role = query.intent === 'who' ? roleIn(entry.passage.text, typed.mention) : undefined;
      if (strength > 0) {
        votes.push({ ...answerValue(typed, query), place, strength, ...(role !== undefined && { role }) });
      }
    }
  }
  // The fullest form of a name comes first, so that shorter ones find it.
  return votes.sort((a, b) => b.key.length - a.key.length || b.strength - a.strength);
}

/** "Dr. Petrova: …" names who speaks, not whom the words are about. */
function isOwnLabel({ mention }: TypedMention, { speaker, text }: Passage): boolean {
  return (
    speaker !== undefined && mention.span.end <= text.indexOf(':') + 1 && mention.span.start < speaker.length
  );
}

function isAnswer(typed: TypedMention, query: WeighedQuery): boolean {
  if (query.subject !== undefined && query.intent === 'who') {
    return typed.stems.some((stem) => query.stems.has(stem));
  }
  // "On 6 April 1652" answers "When in 1652 …?"; a name that shares a word with the question is the question's.
  const repeats = query.intent !== 'when' && typed.stems.some((stem) => query.stems.has(stem));
  return typed.stems.length > 0 && !repeats && isNews(typed, query);
}

/** "1862–90" answers "born" with its beginning and "died" with its end. */
function answerValue(
  { mention, stems: key }: TypedMention,
  { intent, stems: asked }: WeighedQuery,
): Pick<Vote, 'value' | 'key'> {
  const [, beginning, end] = (intent === 'when' && YEARS.exec(mention.text)) || [];
  if (beginning !== undefined && BEGINNINGS.some((stem) => asked.has(stem))) {
    return { value: beginning, key: [beginning] };
  }
  if (end !== undefined && ENDS.some((stem) => asked.has(stem))) return { value: end, key: [end] };
  return { value: mention.text, key };
}

/** "Sergey Shoigu" is "Sergei Shoigu", but "Li Qiang" is not "Li Qiong". */
function isSpellingOfFirstName(stem: string, known: readonly string[], at: number): boolean {
  return at < known.length - 1 && stem.length >= 5 && editDistance(stem, known[at] ?? '', 1) === 1;
}

function likelihood(typed: TypedMention, text: string, intent: Intent): number {
  if (intent === 'who') return AS_WHO[nameKind(typed.mention, text)];
  return isLocated(typed) ? 1 : ACTOR_AS_WHERE;
}

/** Names are the same when one is the end of the other ("Xi" begins, "Shoigu" ends); other answers word for word. */
function sameAnswer(known: readonly string[], key: readonly string[], intent: Intent): boolean {
  const same =
    known.length === key.length &&
    key.every(
      (stem, at) => stem === known[at] || (intent === 'who' && isSpellingOfFirstName(stem, known, at)),
    );
  if (same || intent !== 'who' || key.length === 0 || key.length >= known.length) return same;
  return key.every(
    (stem, index) => stem === known[index] || stem === known[known.length - key.length + index],
  );
}

function candidateOf(
  { votes }: Row,
  passages: readonly Collapsed[],
  citations: readonly Citation[],
): Candidate {
  const bestOfPlace = new Map<number, number>();
  const bestOfSource = new Map<string, number>();
  const spellings = new Map<string, number>();
  for (const { value, place, strength } of votes) {
    bestOfPlace.set(place, Math.max(bestOfPlace.get(place) ?? 0, strength));
    spellings.set(value, (spellings.get(value) ?? 0) + 1);
  }
  for (const [place, strength] of bestOfPlace) {
    const { entry, copies } = passages[place] ?? { entry: undefined, copies: [] };
    for (const copy of entry === undefined ? [] : [entry, ...copies]) {
      bestOfSource.set(copy.source.id, Math.max(bestOfSource.get(copy.source.id) ?? 0, strength));
    }
  }
  const [strongest = 0, ...others] = [...bestOfSource.values()].sort((a, b) => b - a);
  const confirmation = others.reduce((sum, strength) => sum + strength, 0) * CONFIRMATION;
  const [value = '', ...variants] = [...spellings]
    .sort(
      ([a, countA], [b, countB]) =>
        b.split(' ').length - a.split(' ').length || countB - countA || (a < b ? -1 : 1),
    )
    .map(([spelling]) => spelling);
  return {
    value,
    variants,
    ...roleOf(votes),
    support: [...bestOfPlace.keys()].sort((a, b) => a - b).flatMap((place) => citations[place] ?? []),
    sources: bestOfSource.size,
    score: strongest + confirmation,
  };
}

/** The fullest role that a vote near the strongest one gives: "Malaysian Prime Minister" rather than "Prime Minister". */
function roleOf(votes: readonly Vote[]): { readonly role?: string } {
  const withRole = votes.flatMap(({ role, strength }) => (role === undefined ? [] : [{ role, strength }]));
  const strongest = Math.max(0, ...withRole.map(({ strength }) => strength));
  const [fullest] = withRole
    .filter(({ strength }) => strength >= strongest / 2)
    .sort((a, b) => b.role.length - a.role.length || b.strength - a.strength);
  return fullest === undefined ? {} : { role: fullest.role };
}

function byScore(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    (a.support[0]?.number ?? 0) - (b.support[0]?.number ?? 0) ||
    (a.value < b.value ? -1 : 1)
  );
}
