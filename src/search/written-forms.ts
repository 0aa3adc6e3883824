/** What one occurrence of a word tells: that it is a name, that it is none, or nothing. */
export type Told = 'asName' | 'asCommon' | 'untold';

/** One way in which the clips write a word, and how often as what. */
export type WrittenForm = { readonly surface: string } & Record<Told, number>;

const [APOSTROPHE, RAISED_COMMA, MODIFIER] = Array.from("'’ʼ", (mark) => mark.charCodeAt(0));
const SMALL_S = 115;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** V8 copies shorter pieces of a string; a longer one keeps all of the string that it was cut from in memory. */
const LONGEST_COPIED = 12;

/**
 * Counts one occurrence of a word more or less; a form that stands nowhere any more is dropped.
 *
 * @param by 1 or −1
 * @throws Error when a form is taken away that was never counted.
 * @example `countForm(forms, 'Beijing', 'asName', 1)` → `forms` holds `{ surface: 'Beijing', asName: 1, … }`
 */
export function countForm(forms: WrittenForm[], surface: string, told: Told, by: 1 | -1): void {
  let form: WrittenForm | undefined;
  for (const each of forms) {
    if (each.surface === surface) form = each;
  }
  if (form === undefined) {
    if (by < 0) throw new Error(`The form "${surface}" is taken away but was never counted`);
    form = { surface: ownCopy(surface), asName: 0, asCommon: 0, untold: 0 };
    forms.push(form);
  }
  form[told] += by;
  if (by < 0 && form.asName + form.asCommon + form.untold === 0) forms.splice(forms.indexOf(form), 1);
}

/**
 * How a word is most often written as what it is; of forms that are as frequent, the shorter one, then the first by code
 * units. Which text came first does not matter.
 *
 * @example the forms `talks` (3), `Talks` (5), `talk` (1) of a common word → `'talks'`
 */
export function mostWritten(forms: readonly WrittenForm[], as: Told): string | undefined {
  let best: WrittenForm | undefined;
  for (const form of forms) {
    if (best === undefined || isMoreWritten(form, best, as)) best = form;
  }
  return best?.surface;
}

/**
 * A string of its own, which keeps no longer one in memory.
 *
 * @example `ownCopy(article.slice(0, 20))` → the same characters, and the article can be forgotten
 */
export function ownCopy(text: string): string {
  return text.length <= LONGEST_COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/**
 * A word without the English possessive. Asked of every word of the clips, so nearly all are told by a letter or two.
 *
 * @example `withoutPossessive('China’s')` → `'China'`
 */
export function withoutPossessive(written: string): string {
  const last = written.charCodeAt(written.length - 1);
  const mark = last === SMALL_S ? written.charCodeAt(written.length - 2) : last;
  const hasPossessive = mark === APOSTROPHE || mark === RAISED_COMMA || mark === MODIFIER;
  return hasPossessive ? written.replace(/['’ʼ]s?$/u, '') : written;
}

/**
 * Whether a word begins with a capital.
 *
 * @example `isCapitalised('Übung')` → `true`
 */
export function isCapitalised(written: string): boolean {
  const first = written.charCodeAt(0);
  return first < 128 ? first >= CAPITAL_A && first <= CAPITAL_Z : /^\p{Lu}/u.test(written);
}

function isMoreWritten(form: WrittenForm, other: WrittenForm, as: Told): boolean {
  const order =
    form[as] - other[as] ||
    form.asName + form.asCommon + form.untold - (other.asName + other.asCommon + other.untold) ||
    other.surface.length - form.surface.length;
  return order === 0 ? form.surface < other.surface : order > 0;
}
