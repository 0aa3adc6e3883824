import { isDemonym, isKnownPlace } from '../language/gazetteer.ts';
import { isThing, type NameKind, nameKind } from '../language/mentions/name-kind.ts';
import { isOpener, isTitle, type NameMention, nameMentions } from '../language/mentions/names.ts';
import { roleIn } from '../language/mentions/roles.ts';
import { reading, spanInSource } from '../language/readable-text.ts';
import { words } from '../language/tokenize.ts';
import type { Span } from '../model/source.ts';
import { commonIn } from '../search/common-words.ts';
import type { IndexedPassage } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';

/** One mention of a name: where it stands, in offsets of its source's text, and what its surroundings say of it. */
export type NameNote = {
  readonly text: string;
  readonly entry: IndexedPassage;
  readonly span: Span;
  readonly kind: NameKind;
  /** The office or title beside it, a slice of the text. */
  readonly role?: Span;
  /** Whether the words around it show that it acts or is somewhere: an ordinary word with a capital does neither. */
  readonly isActor: boolean;
  /** Where a sentence begins, any word has a capital. */
  readonly opensSentence: boolean;
  /** The abbreviation in brackets behind a name whose initials it is: "European Union (EU)". */
  readonly abbreviation?: string;
  /** In a heading every word has a capital: it names nothing that the text does not name as well. */
  readonly inHeading: boolean;
};

const ACTS =
  /^(?:['’]s?(?!\p{L})|,? (?:who|whose|said|says|told|wrote|argued?|announced|reported|met|arrived|called|warned|stated|has|had|will|would|did|began|became|also|later|himself|herself|founded|led|and (?:his|her|its))\b| (?!used\b|based\b)\p{Ll}{2,}ed\b|\s\((?:born|c\. |\d{4}))/u;
const ACTED_ON =
  /\b(?:by|with|against|told|met|between|among|including|under|said|says|asked|like|called|named|to|from|for|and|of)\s+(?:the\s+)?$/i;
/** What places are said to be part of, or what happens to them, and a place in front: "in Charleston, South Carolina". */
const PLACED =
  /(?:\b(?:across|throughout|around|via|from|reached|settled|colonised|colonized|occupied|invaded|captured|conquered|besieged|left for|returned to|moved to|(?:provinces?|colon(?:y|ies)|cit(?:y|ies)|states?|towns?|islands?|villages?|ports?|coasts?|capital|governors?|kings?|people|shores?|siege|fall|capture|mouth|north|south|east|west) of|(?:in|into|from|to|of) (?:(?:north|south|east|west)(?:ern)?|central|upper|lower|present-day|modern|what is now|mainland|colonial|nearby))\s+(?:the\s+)?|\b(?:in|at|near) \p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?, (?:and )?)$/u;
/** What happens, is used or is believed, beyond the words that the answer board knows. */
const THING =
  /(?:^| )(?:Death|Plague|Famine|Change|Model|Internet|Web|Maps?|Earth|Moon|Sun|Solutions?|Equipment|Coordination|Method|Law|Laws|Type|Class|Level|Phase|Layer|Engine|Burial|Box|Hub|Stage|Sanctions|Countermeasures|Partnerships?|Reactions?|Effect|Rights?|Principles?)(?:s| |$)/u;
const DIRECTION =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Latin|Roman|Christmas|God)$/;
/** "Su-57", "Internet2"; "G20" is an organisation. */
const MODEL_NUMBER = /^\p{L}{2,}-?\p{N}+$|^\p{L}+-\p{N}+$/u;
/** "China International Aviation and Aerospace Exhibition" goes on behind the "and". */
const GOES_ON = /^ (?:and|&) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/u;
const GENERAL_ROLE = /^(?:Sir|Lord|Lady|Dame|Miss|First|General|Chief|Former|Premier|Father|King|US|UK)$/i;
/** "natural killer (NK) cells": an abbreviation of common words. */
const ABBREVIATES_WORDS = /\p{Ll}[\p{Ll}-]+[s\s]*\($/u;

/**
 * The names in a passage that may be of people, organisations or places, without what only looks like one: letters,
 * units, abbreviations of common words, nationalities and pairs such as "Russia-Ukraine".
 *
 * @example `nameNotes(entry, lexicon)` of `'Russia’s Sergei Shoigu left.'` → `Russia`, `Sergei Shoigu`
 */
export function nameNotes(entry: IndexedPassage, lexicon: Lexicon): NameNote[] {
  const { kind } = entry.passage;
  const read = reading(entry.passage);
  const { text } = read;
  const inHeading = kind === 'heading' || kind === 'headline';
  const { language } = entry.article;
  const isCommon = commonIn(lexicon, language);
  return nameMentions(text, isCommon, language)
    .map(withoutOpener)
    .filter((name) => isNameLike(name, (folded) => isCommon(folded, 0, false)))
    .map((name): NameNote => {
      const before = text.slice(Math.max(0, name.span.start - 40), name.span.start);
      const after = text.slice(name.span.end, name.span.end + 40);
      const role = roleSpan(name, text);
      const isAbbreviation = /^\p{Lu}{2,}s?$/u.test(name.text);
      const [, rest = ''] = name.text.split(' ').length > 2 ? (GOES_ON.exec(after) ?? []) : [];
      const isThingHere =
        THING.test(name.text) || isThing(rest) || (isAbbreviation && ABBREVIATES_WORDS.test(before));
      const abbreviation = abbreviationOf(name.text, after);
      return {
        text: name.text,
        entry,
        span: spanInSource(read, entry.passage, name.span),
        kind: isThingHere
          ? 'thing'
          : PLACED.test(before) && role === undefined
            ? 'place'
            : nameKind(name, text, language),
        ...(role !== undefined && { role: spanInSource(read, entry.passage, role) }),
        isActor: role !== undefined || name.role !== undefined || ACTS.test(after) || ACTED_ON.test(before),
        opensSentence: /(?:^|[.!?:…]["'”’)\]]*\s*|\n\s*|[“"‘]\s*)$/u.test(before),
        ...(abbreviation !== undefined && { abbreviation }),
        inHeading: inHeading && name.role === undefined,
      };
    });
}

/** "Later Sergey Shoigu said": the adverb is written large because it stands first. */
function withoutOpener(name: NameMention): NameMention {
  const [first = '', ...others] = name.text.split(' ');
  if (others.length === 0 || !isOpener(first)) return name;
  const text = others.join(' ');
  return { ...name, text, span: { start: name.span.end - text.length, end: name.span.end } };
}

function isNameLike({ text }: NameMention, isCommon: (folded: string) => boolean): boolean {
  const found = words(`in ${text}`).slice(1);
  if (!found.some(({ folded }) => /\p{L}{2}/u.test(folded))) return false;
  if (DIRECTION.test(text) || MODEL_NUMBER.test(text)) return false;
  if (isKnownPlace(text)) return true;
  const last = text.split(' ').at(-1) ?? '';
  if (isDemonym(last) || isDemonym(last.replace(/s$/, ''))) return false;
  if (/\p{Ll}{3}isms?$/u.test(text)) return false;
  if (!text.includes(' ') && text.includes('-') && isPair(text)) return false;
  const telling = found.filter(({ folded }) => !isCommon(folded));
  return telling.length > 0 || (found.length > 1 && isInstitution(text));
}

/** "Security Council" is made of ordinary words, and a name all the same. */
function isInstitution(name: string): boolean {
  return nameKind({ text: name, span: { start: 0, end: name.length } }, name) === 'organisation';
}

function abbreviationOf(name: string, after: string): string | undefined {
  const written = /^ \((\p{Lu}{2,6})s?\)/u.exec(after)?.[1];
  if (written === undefined) return undefined;
  const initials = Array.from(name.matchAll(/(?<!\p{L})\p{Lu}/gu), ([letter]) => letter).join('');
  return written === initials ? written : undefined;
}

/** "Russia-Ukraine", "Shoigu-Beijing", "T-cell" join two things; "Kara-Murza" and "al-Assad" are one. */
function isPair(text: string): boolean {
  const parts = text.split('-');
  if (parts.some((part) => isKnownPlace(part) || isDemonym(part))) return true;
  return /^\p{Ll}/u.test(parts.at(-1) ?? '') || parts.some((part) => part.length === 1);
}

function roleSpan(name: NameMention, text: string): Span | undefined {
  const role = roleIn(text, name);
  if (role === undefined || GENERAL_ROLE.test(role) || !isOffice(role)) return undefined;
  const before = text.lastIndexOf(role, name.span.start);
  const isBefore = before >= 0 && before + role.length <= name.span.start && name.span.start - before < 140;
  const start = isBefore ? before : text.indexOf(role, name.span.end);
  return start < 0 ? undefined : { start, end: start + role.length };
}

/** The office is what a role begins with: "the Court of Justice believes" holds a title, and is none. */
function isOffice(role: string): boolean {
  const [head = ''] = role.split(/ (?:of|in|at|for|by|to|on|with|were|was|and) /);
  return head
    .split(/\s+/)
    .some((word) => isTitle(word) && !/^(?:[Ff]irst|[Ff]ormer|major|general|count)$/.test(word));
}
