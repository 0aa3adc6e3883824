import { dateMentions } from '../language/mentions/dates.ts';
import { nameMentions } from '../language/mentions/names.ts';
import { numberMentions } from '../language/mentions/numbers.ts';
import { sentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokenize.ts';

/** A claim needs a subject and something that is said of it. */
const FEWEST_WORDS = 2;
/** So long may a question be; of a longer sentence the beginning is asked. */
const LONGEST_CLAIM = 400;
/** A name, a day or a figure can be checked; another word alone hardly. */
const CHECKABLE = 3;

/** Whoever only passes on what they heard claims the rest of the sentence. */
const HEDGE =
  /^(?:(?:I|we)(?:['’]ve)? (?:just |really )?(?:think|believe|heard?|read|guess|suppose|know|saw)|(?:just )?heard|(?:they|people|some|many) (?:say|claim|think|believe)|rumou?r has it|apparently|reportedly|fyi|btw)\b[\s,:]*(?:that\s+)?/iu;
/** Who speaks of themselves, asks for something or greets says nothing that a clip could hold. */
const TALK =
  /^(?:(?:I|we|you|let)(?:['’]\p{L}+)?|my|our|your|please|thanks?|thx|hello|hi|hey|welcome|congrats|congratulations|sorry|lol|lmao|good (?:morning|evening|night|afternoon)|check out|see you|look at|dm me|subscribe|follow me)(?![\p{L}\p{N}])/iu;

/**
 * The words of a Discord message without its markup: mentions, emoji, links, code blocks and small print are left out,
 * quoted lines, headings, list items and masked links are only their text.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 * @example `plainWords('> **Shoigu** came <:wow:1234> https://a.example')` → `'Shoigu came'`
 */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?(?:```|$)/g, '\n')
    .replace(/^[ \t]*-#.*$/gm, '')
    .replace(/\[([^\]\n]*)\]\(<?https?:[^)\s]*>?(?:\s+"[^"\n]*")?\)/g, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/g, ' ')
    .replace(/<(?:@[!&]?|#|a?:\w{2,32}:|t:|id:|\/[^:>\n]{1,100}:)[\w:-]*>/g, ' ')
    .replace(/@(?:everyone|here)\b/g, ' ')
    .replace(/(?<![\p{L}\p{N}:]):[\w+-]{2,32}:(?![\p{L}\p{N}])/gu, ' ')
    .replace(
      /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu,
      ' ',
    )
    .replace(/^[ \t]*(?:>{1,3}[ \t]+|#{1,3}[ \t]+|[-*+•][ \t]+|\d{1,3}[.)][ \t]+)+/gm, '')
    .replace(/\\([^\p{L}\p{N}\s])|\*{1,3}|~~|\|\||`+|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '$1')
    .replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, (sign) =>
      sign === '\n' ? '\n' : ' ',
    )
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The sentences of a message that may be claims, each once, in order; a question only where it is all there is.
 *
 * @example `claimSentences('Hi all! I heard that Shoigu came on Friday. Is that so?')` → `['Shoigu came on Friday.']`
 */
export function claimSentences(message: string): string[] {
  const seen = new Set<string>();
  const all = plainWords(message)
    .split('\n')
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => shortened(sentence.replace(HEDGE, '').trim()))
    .filter((sentence) => {
      const tokens = tokenize(sentence);
      const key = tokens.map(({ stem }) => stem).join(' ');
      const isNew = tokens.length >= FEWEST_WORDS && !TALK.test(sentence) && !seen.has(key);
      seen.add(key);
      return isNew;
    });
  const said = all.filter((sentence) => !/[?？]["'”’»)\]]*$/u.test(sentence));
  return said.length > 0 ? said : all;
}

/**
 * The claims that are most worth asking, at most `most`, in the order of the message: those with many names, days,
 * figures and telling words.
 *
 * @example `mostTelling(['It was nice there.', 'Shoigu came on Friday.'], 1)` → `['Shoigu came on Friday.']`
 */
export function mostTelling(claims: readonly string[], most: number): string[] {
  if (claims.length <= most) return [...claims];
  const worth = claims.map((claim) => tokenize(claim).length + CHECKABLE * checkableIn(claim).length);
  const order = claims.map((_, at) => at).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const chosen = new Set(order.slice(0, most));
  return claims.filter((_, at) => chosen.has(at));
}

/** Something in a claim that a passage holds or does not; of a name one word is enough, of a day or a figure none may miss. */
export type Checkable = { readonly text: string; readonly isName: boolean };

/**
 * The names, days and figures of a claim in order, as it writes them, each once.
 *
 * @example `checkableIn('Shoigu came on Friday')` → `[{ text: 'Shoigu', isName: true }, { text: 'Friday', isName: false }]`
 */
export function checkableIn(claim: string): Checkable[] {
  const names = nameMentions(claim).map((mention) => ({ ...mention, isName: true }));
  const figures = [...dateMentions(claim), ...numberMentions(claim)].map((mention) => ({
    ...mention,
    isName: false,
  }));
  const known = new Set<string>();
  return [...names, ...figures]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ text }) => !known.has(text) && known.add(text))
    .map(({ text, isName }) => ({ text: text.trim(), isName }));
}

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST_CLAIM) return sentence;
  const cut = sentence.slice(0, LONGEST_CLAIM).replace(/[\uD800-\uDBFF]$/, '');
  return cut.replace(/\s+\S*$/u, '');
}
