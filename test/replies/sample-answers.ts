import type {
  Candidate,
  Citation,
  EvidenceAnswer,
  NothingAnswer,
  RankedPassage,
} from '../../src/model/answer.ts';
import type { Query } from '../../src/model/query.ts';
import { citationOf } from '../arbitraries/clips.ts';
import { queryOf } from './discord/sample.ts';

/** An evidence answer of these passages. */
export function evidenceOf(
  ranked: readonly RankedPassage[],
  more: { query?: Query; board?: (citations: readonly Citation[]) => Candidate[]; unmatched?: string[] } = {},
): EvidenceAnswer {
  const citations = ranked.map(citationOf);
  return {
    kind: 'evidence',
    query: more.query ?? queryOf('When did Shoigu arrive?'),
    board: more.board?.(citations) ?? [],
    ranked,
    citations,
    unmatched: more.unmatched ?? [],
  };
}

/** A miss with these nearest passages. */
export function nothingOf(
  reason: string,
  nearest: readonly RankedPassage[] = [],
  more: Partial<Pick<NothingAnswer, 'query' | 'unmatched' | 'headlines'>> = {},
): NothingAnswer {
  return {
    kind: 'nothing',
    query: more.query ?? queryOf('When did Napoleon arrive?'),
    reason,
    unmatched: more.unmatched ?? [],
    nearest,
    headlines: more.headlines ?? [],
    citations: nearest.map(citationOf),
  };
}
