import MiniSearch from 'minisearch';
import { sentences } from '../language/sentences.ts';
import { type Token, tokenize } from '../language/tokenize.ts';
import type { LocatedPassage } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Term } from '../model/query.ts';
import type { Source } from '../model/source.ts';
import { Lexicon } from './lexicon.ts';

/** A passage that holds words of the query, with the scores of its own text and of its whole article. */
export type Hit = {
  readonly entry: IndexedPassage;
  readonly score: number;
  readonly articleScore: number;
};

/** A passage as the index keeps it; `tokenIds` are the lexicon's ids of its words, in order. */
export type IndexedPassage = LocatedPassage & {
  readonly number: number;
  readonly tokenIds: Uint32Array;
  /** Where each of them begins and ends in the passage's text, which is never longer than 65,535 characters. */
  readonly tokenStarts: Uint16Array;
  readonly tokenEnds: Uint16Array;
  /** Position in `tokenIds` at which each sentence begins. */
  readonly sentenceStarts: Uint16Array;
  /** The ids of what stands around it: title, heading, lead-in. */
  readonly contextIds: readonly Uint32Array[];
};

type PassageFields = { id: number; text: string; leadIn: string; heading: string; title: string };

/** Text is what answers; what stands around it only says what it is about. */
const FIELD_BOOSTS = { text: 1, leadIn: 0.3, heading: 0.2, title: 0.1 };
const BM25 = { k: 1.2, b: 0.6, d: 0.5 };

// Not a space: a word may fold into several (the one letter "ﷺ" is four words).
const BETWEEN_STEMS = '\n';
const joinStems = (stems: readonly string[]) => stems.join(BETWEEN_STEMS);
const splitStems = (text: string) => (text === '' ? [] : text.split(BETWEEN_STEMS));
const engineOptions = { tokenize: splitStems, processTerm: (stem: string) => stem };

/** The searchable passages of all clips: MiniSearch over passages, MiniSearch over whole articles, and the lexicon. */
export class PassageIndex {
  readonly lexicon = new Lexicon();
  readonly entries: IndexedPassage[] = [];
  readonly #passages = new MiniSearch<PassageFields>({ ...engineOptions, fields: Object.keys(FIELD_BOOSTS) });
  readonly #articles = new MiniSearch<{ id: string; text: string }>({ ...engineOptions, fields: ['text'] });

  /**
   * Adds one article with all its passages.
   *
   * @throws Error when the same source is added twice.
   */
  add(source: Source, passages: readonly Passage[]): void {
    const title = this.#context(source.title);
    let heading = this.#context('');
    const articleStems = [...title.stems];
    for (const passage of passages) {
      const tokens = tokenize(passage.text);
      const stems = tokens.map((token) => token.stem);
      articleStems.push(...stems);
      if ((passage.heading ?? '') !== heading.text) heading = this.#context(passage.heading ?? '');
      const leadIn = this.#context(
        passage.leadIn ? source.text.slice(passage.leadIn.start, passage.leadIn.end) : '',
      );
      const number = this.entries.length;
      this.entries.push({
        number,
        passage,
        source,
        tokenIds: this.lexicon.add(passage.text, tokens),
        tokenStarts: Uint16Array.from(tokens, ({ start }) => start),
        tokenEnds: Uint16Array.from(tokens, ({ end }) => end),
        sentenceStarts: sentenceStarts(passage.text, tokens),
        contextIds: [title.ids, heading.ids, leadIn.ids],
      });
      this.#passages.add({
        id: number,
        text: joinStems(stems),
        leadIn: joinStems(leadIn.stems),
        heading: joinStems(heading.stems),
        title: joinStems(title.stems),
      });
    }
    this.#articles.add({ id: source.id, text: joinStems(articleStems) });
  }

  /**
   * The passages that hold any of the terms, best first, at most `limit`; equal scores in order of path and place.
   *
   * @example `index.search([{ stem: 'shoigu', weight: 1, … }], 200)`
   */
  search(terms: readonly Term[], limit: number): Hit[] {
    // A word that the clips do not hold is searched for by those that stand for it.
    const known = terms.flatMap((term) =>
      this.lexicon.idOf(term.stem) === undefined ? term.related : [term],
    );
    if (known.length === 0) return [];
    const query = joinStems(known.map((term) => term.stem));
    const boostTerm = (_stem: string, position: number) => known[position]?.weight ?? 1;
    const articleScores = new Map(
      this.#articles
        .search(query, { boostTerm, bm25: BM25 })
        .map(({ id, score }): [string, number] => [id, score]),
    );
    return (
      this.#passages
        .search(query, { boost: FIELD_BOOSTS, boostTerm, bm25: BM25 })
        // MiniSearch gives the best first and equal scores in the order of insertion, which is that of path and place.
        .slice(0, limit)
        .map(({ id, score }) => {
          const entry = this.#entry(id);
          return { entry, score, articleScore: articleScores.get(entry.source.id) ?? 0 };
        })
    );
  }

  #entry(id: number): IndexedPassage {
    const entry = this.entries[id];
    if (entry === undefined) throw new Error(`MiniSearch found passage ${id}, which was never added`);
    return entry;
  }

  #context(text: string): { text: string; stems: string[]; ids: Uint32Array } {
    const stems = tokenize(text).map((token) => token.stem);
    return { text, stems, ids: Uint32Array.from(stems, (stem) => this.lexicon.intern(stem)) };
  }
}

function sentenceStarts(text: string, tokens: readonly Token[]): Uint16Array {
  let position = 0;
  return Uint16Array.from(sentences(text), ({ start }) => {
    while ((tokens[position]?.start ?? Number.POSITIVE_INFINITY) < start) position++;
    return position;
  });
}
