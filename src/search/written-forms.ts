import { ownCopy } from '../language/own-copy.ts';

/** What one occurrence of a word tells: that it is a name, that it is none, or nothing. */
export type Told = 'asName' | 'asCommon' | 'untold';

/** One way in which the clips write a word, and how often as what. */
export type WrittenForm = { readonly surface: string } & Record<Told, number>;

const [APOSTROPHE, RAISED_COMMA, MODIFIER] = Array.from("'’ʼ", (mark) => mark.charCodeAt(0));
const SMALL_S = 115;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/**
 * The form of a word that is written so; a new one, which counts nothing yet, where there is none.
 *
 * @example `formOf([], 'Beijing')` → `{ surface: 'Beijing', asName: 0, asCommon: 0, untold: 0 }`
 */
export function formOf(forms: WrittenForm[], surface: string): WrittenForm {
  for (const form of forms) if (form.surface === surface) return form;
  const form = { surface: ownCopy(surface), asName: 0, asCommon: 0, untold: 0 };
  forms.push(form);
  return form;
}

/**
 * Counts one occurrence of a word more or less; a form that stands nowhere any more is dropped.
 *
 * @param by 1 or −1
 * @throws Error when a form is taken away that counts nothing.
 * @example `countForm(forms, formOf(forms, 'Beijing'), 'asName', 1)` → `forms` holds `{ surface: 'Beijing', asName: 1, … }`
 */
export function countForm(forms: WrittenForm[], form: WrittenForm, told: Told, by: 1 | -1): void {
  if (by < 0 && countsNothing(form))
    throw new Error(`The form "${form.surface}" is taken away but was never counted`);
  form[told] += by;
  if (by < 0 && countsNothing(form)) forms.splice(forms.indexOf(form), 1);
}

/**
 * Whether a form is written nowhere: one that was dropped, or that is about to be counted first.
 *
 * @example `countsNothing(formOf([], 'Beijing'))` → `true`
 */
export function countsNothing({ asName, asCommon, untold }: WrittenForm): boolean {
  return asName + asCommon + untold === 0;
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
