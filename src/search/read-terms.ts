import { fold } from '../language/fold.ts';
import { unmarked } from '../language/stem-in.ts';
import type { Token } from '../language/tokenize.ts';
import type { ReadAs, RelatedStem, Term } from '../model/query.ts';
import type { Lexicon } from './lexicon.ts';
import { namesAcross } from './names-across.ts';
import { meaningsOfPhrasal } from './phrasal-verbs.ts';
import { relatedAbroad } from './related-abroad.ts';
import { relatedWords } from './related-words.ts';
import { sameName } from './same-name.ts';
import { type Office, type OfficeAsked, officesIn, wordsFor } from './same-office.ts';

/** A corrected word counts less than one that was written so. */
const CORRECTED_WEIGHT = 0.8;
/** "Reject" for "turn down". */
const PHRASAL_VERB = 0.5;
/** The same for another name of an office where the clips hold both. */
const SAME_OFFICE = 0.6;
/** And for the same name in another language of the clips. */
const SAME_NAME_ABROAD = 0.9;

/** The language of a question (ISO 639-1) and those of the clips. */
type Languages = { readonly language: string; readonly held: readonly string[] };
const ENGLISH: Languages = { language: 'en', held: ['en'] };

/**
 * The terms of a question as the clips know them: an office that they only call otherwise is read as that, and an unknown
 * word is tried as another romanisation of a known name, then as a typing error of a known word.
 *
 * @param holds whether a phrase stands somewhere in the clips
 * @example tokens of `'bejing visit'` → terms `beij`, `visit` and `readAs: [{ from: 'bejing', to: 'Beijing' }]`
 */
export function readTerms(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  holds: (phrase: string) => boolean = () => true,
  { language, held }: Languages = ENGLISH,
): { readonly terms: Term[]; readonly readAs: ReadAs[] } {
  const terms: Term[] = [];
  const readAs: ReadAs[] = [];
  const read = (from: string, to: string) => {
    if (!readAs.some((earlier) => earlier.from === from)) readAs.push({ from, to });
  };
  const isEnglish = language === 'en';
  const offices = isEnglish ? officesIn(tokens.map(({ stem }) => stem)) : [];
  const surfaceOf = (from: number, to: number) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < next) continue;
    const surface = surfaceOf(at, at + 1);
    const office = offices.find(({ from }) => from === at);
    const other = office && nameInClips(office, holds);
    if (office !== undefined && other !== undefined) {
      next = office.to;
      const asked = surfaceOf(at, next);
      read(asked, other.name);
      for (const stem of other.stems)
        terms.push({ stem, surface: asked, weight: CORRECTED_WEIGHT, known: true, related: [] });
      continue;
    }
    const across = namesAcross(surface, language, held, lexicon);
    const related = [
      ...offices.flatMap((here) => officeWords(at, here, surfaceOf(here.from, here.to), lexicon)),
      ...(isEnglish ? phrasalWords(token, text, lexicon) : []),
      ...(isEnglish ? relatedWords(token.folded, lexicon) : relatedAbroad(token, language, lexicon)),
      ...across.map((stem) => ({ stem, weight: SAME_NAME_ABROAD, isAcross: true })),
    ];
    if (lexicon.holds(token.stem)) {
      terms.push({ stem: token.stem, surface, weight: 1, known: true, related });
      continue;
    }
    const [abroad] = across;
    const correction =
      abroad === undefined
        ? (sameName(token.folded, lexicon) ??
          (related.length > 0 ? undefined : lexicon.closest(token.folded, unmarked(token.stem).mark)))
        : { stem: abroad, surface: lexicon.surfaceOf(abroad) };
    if (correction === undefined) {
      terms.push({ stem: token.stem, surface, weight: 1, known: false, related });
    } else {
      const others = related.filter(({ stem, isAcross }) => isAcross && stem !== correction.stem);
      terms.push({ stem: correction.stem, surface, weight: CORRECTED_WEIGHT, known: true, related: others });
      if (fold(surface) !== fold(correction.surface)) read(surface, correction.surface);
    }
  }
  return { terms, readAs };
}

/** What the clips call an office by another name than the question's, which they do not hold. */
function nameInClips({ asked, others }: OfficeAsked, holds: (phrase: string) => boolean): Office | undefined {
  return holds(asked.name) ? undefined : others.find(({ name }) => holds(name));
}

/** Words of the clips that may stand for one word of an office, told as a whole. */
function officeWords(
  at: number,
  { from, to, asked, others }: OfficeAsked,
  name: string,
  lexicon: Lexicon,
): RelatedStem[] {
  if (at < from || at >= to) return [];
  return others.flatMap((other) =>
    wordsFor(at - from, asked, other)
      .filter((stem) => lexicon.holds(stem))
      .map((stem) => ({ stem, weight: SAME_OFFICE, as: { from: name, to: other.name } })),
  );
}

function phrasalWords({ stem: verb, end }: Token, text: string, lexicon: Lexicon): RelatedStem[] {
  return meaningsOfPhrasal(verb, text.slice(end))
    .filter((stem) => lexicon.holds(stem))
    .map((stem) => ({ stem, weight: PHRASAL_VERB }));
}
