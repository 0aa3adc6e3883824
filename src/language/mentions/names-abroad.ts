import { fold } from '../fold.ts';
import { namesOfPlaceAbroad } from '../place-names-abroad.ts';
import { isStopWord } from '../stop-words.ts';
import type { Tongue } from '../tongue.ts';
import { datesIn } from './abroad.ts';
import type { Mention } from './mention.ts';
import type { NameMention } from './names.ts';

const WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-’'](?=\\p{L})[\\p{L}\\p{M}\\p{N}]+)*)";
const LINK =
  "(?:de la|de los|de las|de|del|do|da|dos|das|du|des|von der|von|van den|van der|van|zu|bin|ibn|al|el|la|le|d[’'])";
const SEQUENCE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${WORD}(?:(?: | ${LINK} ?)${WORD})*`, 'gu');
const PART = new RegExp(`${WORD}|\\S+`, 'gu');
const ELIDED = /^[cdjlmnst][’'](?=\p{Lu})/iu;
const SENTENCE_START = /(?:^|[.!?:…]["'”’»)\]]*\s*|\n\s*|[¿¡«“"„]\s*)$/u;
const LONGEST_ROLE = 70;
const ENDS_IN_LITTLE_WORD = /(?<!\p{L})\p{L}{1,3}$/u;
const roles = new WeakMap<Tongue, { readonly before: RegExp; readonly alone: RegExp }>();

/**
 * The names in a text of a language that writes them with a capital, by their shape; of German, where every noun has one,
 * those words that are not known as common. The title in front is the name's role.
 *
 * @param isCommon whether a word is an ordinary word of the clips
 * @example `namesIn('El presidente Gabriel Boric viajó a Valparaíso.', 'es', spanish, …)` → `Gabriel Boric` (role `presidente`), `Valparaíso`
 */
export function namesWithCapitals(
  text: string,
  language: string,
  tongue: Tongue,
  isCommon: (written: string, start: number, isLoneOpener: boolean) => boolean,
): NameMention[] {
  const dates = datesIn(text, tongue);
  return Array.from(text.matchAll(SEQUENCE)).flatMap((match): NameMention[] => {
    const end = match.index + match[0].length;
    if (dates.some(({ span }) => span.start < end && match.index < span.end)) return [];
    const opensSentence = SENTENCE_START.test(text.slice(Math.max(0, match.index - 6), match.index));
    const parts = Array.from(match[0].matchAll(PART), ({ 0: word, index }): Mention => {
      const elided = ELIDED.exec(word)?.[0].length ?? 0;
      const start = match.index + index + elided;
      return { text: word.slice(elided), span: { start, end: match.index + index + word.length } };
    });
    return runsOf(parts, (part, at) =>
      isNameWord(part, at === 0 && opensSentence, parts.length === 1),
    ).flatMap((run) => named(run, text, tongue));
  });

  function isNameWord({ text: word, span }: Mention, opensSentence: boolean, isAlone: boolean): boolean {
    if (isStopWord(fold(word), language) && !/^\p{Lu}{2}/u.test(word)) return false;
    return tongue.hasCapitalNouns || opensSentence
      ? !isCommon(word, span.start, opensSentence && isAlone)
      : true;
  }
}

/** Neighbouring words of names, with the little words between them. */
function runsOf(parts: readonly Mention[], isNameWord: (part: Mention, at: number) => boolean): Mention[][] {
  const runs: Mention[][] = [];
  let open: Mention[] = [];
  let links: Mention[] = [];
  for (const [at, part] of parts.entries()) {
    if (/^\p{Ll}/u.test(part.text)) {
      links.push(part);
      continue;
    }
    if (!isNameWord(part, at)) {
      open = [];
    } else if (open.length > 0) open.push(...links, part);
    else {
      open = [part];
      runs.push(open);
    }
    links = [];
  }
  return runs;
}

/**
 * A capitalised title in front is the name's role: "Bundeskanzler Friedrich Merz". Russian puts the country, in the genitive and
 * without a comma, between the office and the name.
 */
function named(run: readonly Mention[], text: string, tongue: Tongue): NameMention[] {
  const country = run.findLastIndex((part, at) => at < run.length - 1 && isRussianCountry(part.text));
  const begins = isTitleIn(run[0]?.text ?? '', tongue);
  const titles = begins
    ? Math.max(
        country + 1,
        run.findIndex(({ text: word }) => !isTitleIn(word, tongue)),
      )
    : country + 1;
  const name = run.slice(titles);
  const [first] = name;
  const last = name.at(-1);
  if (first === undefined || last === undefined) return [];
  const { start } = first.span;
  const { end } = last.span;
  const role = begins
    ? { role: text.slice(run[0]?.span.start, start).trim() }
    : roleBefore(text, start, tongue);
  const before = run.slice(begins ? country : 0, country + 1).filter((part) => isRussianCountry(part.text));
  return [...before, { text: text.slice(start, end), span: { start, end }, ...role }];
}

function isRussianCountry(word: string): boolean {
  if (!/\p{sc=Cyrillic}/u.test(word)) return false;
  return /^\p{Lu}{2,}$/u.test(word) || namesOfPlaceAbroad(word, 'ru').length > 0;
}

/**
 * Whether a word is an office or a form of address in a language.
 *
 * @example `isTitleIn('Bundeskanzler', german)` → `true`
 */
export function isTitleIn(word: string, tongue: Tongue): boolean {
  return titlesOf(tongue).alone.test(word);
}

function roleBefore(text: string, start: number, tongue: Tongue): { readonly role?: string } {
  const role = titlesOf(tongue).before.exec(text.slice(Math.max(0, start - LONGEST_ROLE), start))?.[1];
  // "The minister arrived in" is no office.
  return role === undefined || ENDS_IN_LITTLE_WORD.test(role) ? {} : { role };
}

function titlesOf(tongue: Tongue): { readonly before: RegExp; readonly alone: RegExp } {
  let made = roles.get(tongue);
  if (made === undefined) {
    made = {
      before: new RegExp(`(?<!\\p{L})((?:${tongue.titles})(?: [\\p{L}-]+){0,4}?),? $`, 'iu'),
      alone: new RegExp(`^(?:${tongue.titles})$`, 'iu'),
    };
    roles.set(tongue, made);
  }
  return made;
}
