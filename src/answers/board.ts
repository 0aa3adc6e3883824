import { isCapital, isKnownPlace } from '../language/gazetteer.ts';
import type { Candidate, Citation } from '../model/answer.ts';
import type { Intent } from '../model/query.ts';
import { editDistance } from '../search/spelling.ts';
import type { Collapsed } from './collapse.ts';
import { speakerOf } from './speaker.ts';
import type { Vote } from './votes.ts';

/** Rows beyond these are guesses. */
const MOST_ROWS = 8;
/** A row with less than a twentieth of the first one's odds is a guess, too. */
const WEAKEST_SHARE = 0.05;
/** A second source confirms; it does not count in full, or a chatty one would outvote the best. */
const CONFIRMATION = 0.4;

type Row = { readonly votes: Vote[]; readonly key: readonly string[] };

/**
 * The answer board: what the ranked passages name, date, place or count, merged by spelling, each with the passages that
 * say so; empty for `what`.
 *
 * The strongest mention decides a row's score, and further sources confirm it; scores are shares of what all rows have.
 *
 * @param votes what the passages say, see `votesOf`
 * @param citations `citations[i]` cites `passages[i]`
 * @example `When did Shoigu arrive in Beijing?` → rows `Friday` (2 sources) and `Sunday` (1 source)
 */
export function answerBoard(
  intent: Intent,
  votes: readonly Vote[],
  passages: readonly Collapsed[],
  citations: readonly Citation[],
): Candidate[] {
  const rows: Row[] = [];
  // The fullest form of a name comes first, so that shorter ones find it.
  for (const vote of [...votes].sort((a, b) => b.key.length - a.key.length || b.strength - a.strength)) {
    const { key } = vote;
    const row = rows.find(
      (candidate) =>
        candidate.votes[0]?.isExact === vote.isExact &&
        sameAnswer(candidate.key, key, vote.isExact ? intent : 'what') &&
        candidate.votes[0]?.resolved === vote.resolved,
    );
    if (row === undefined) rows.push({ votes: [vote], key });
    else row.votes.push(vote);
  }
  const kept = intent === 'who' ? whoMayAct(rows) : rows;
  const board = kept.map((row) => candidateOf(row, passages, citations)).sort(byScore);
  const strongest = board[0]?.score ?? 0;
  const all = board.reduce((sum, { score }) => sum + score, 0);
  return board
    .filter(({ score }) => score >= strongest * WEAKEST_SHARE)
    .slice(0, MOST_ROWS)
    .map((row) => ({ ...row, score: row.score / all }));
}

/** Where somebody may have acted, places and events have not: "he met Anwar Ibrahim in Kuala Lumpur". */
function whoMayAct(rows: readonly Row[]): readonly Row[] {
  const actors = rows.filter((row) => !isScene(row));
  return actors.some(({ votes }) => votes.some(({ signals }) => signals.person === 1)) ? actors : rows;
}

/** Whether it is mostly called as a place or an event is; a country may act wherever it stands. */
function isScene({ votes }: Row): boolean {
  const scenes = votes.filter(
    ({ signals, value }) =>
      signals.thing === 1 || (signals.place === 1 && (isCapital(value) || !isKnownPlace(value))),
  ).length;
  const actors = votes.filter(({ signals }) => signals.person === 1 || signals.organisation === 1).length;
  return scenes > actors;
}

/** "Sergey Shoigu" is "Sergei Shoigu", but "Li Qiang" is not "Li Qiong". */
function isSpellingOfFirstName(stem: string, known: readonly string[], at: number): boolean {
  return at < known.length - 1 && stem.length >= 5 && editDistance(stem, known[at] ?? '', 1) === 1;
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
    ...(votes[0]?.resolved !== undefined && { resolved: votes[0].resolved }),
    ...roleOf(votes),
    ...speakerOf(votes),
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
