/** One way in which the clips write a word, and how often: in texts whose capitals tell names apart, and in others. */
export type WrittenForm = {
  readonly surface: string;
  readonly isCapitalised: boolean;
  cased: number;
  uncased: number;
};

/** A longer piece of a string keeps all of that string in memory (V8's sliced strings). */
const LONGEST_COPIED = 12;

/**
 * Counts one occurrence of a word more or less; a form that stands nowhere any more is dropped.
 *
 * @param by 1 or −1
 * @throws Error when a form is taken away that was never counted.
 * @example `countForm(forms, 'Beijing', true, 1)` → `forms` holds `{ surface: 'Beijing', cased: 1, … }`
 */
export function countForm(forms: WrittenForm[], surface: string, isCased: boolean, by: 1 | -1): WrittenForm {
  let form: WrittenForm | undefined;
  for (const each of forms) {
    if (each.surface === surface) form = each;
  }
  if (form === undefined) {
    if (by < 0) throw new Error(`The form "${surface}" is taken away but was never counted`);
    form = { surface: ownCopy(surface), isCapitalised: /^\p{Lu}/u.test(surface), cased: 0, uncased: 0 };
    forms.push(form);
  }
  if (isCased) form.cased += by;
  else form.uncased += by;
  if (form.cased + form.uncased === 0) forms.splice(forms.indexOf(form), 1);
  return form;
}

/**
 * How a word is most often written: in lower case if it is a common word, with a capital if it is a name; of forms that
 * are as frequent, the shorter one, then the first by code units. Which text came first does not matter.
 *
 * @param isCommon whether the word is mostly written in lower case; `undefined` where no text tells
 * @example forms `talks` (3), `Talks` (5), `talk` (1) of a common word → `'talks'`
 */
export function mostWritten(
  forms: readonly WrittenForm[],
  isCommon: boolean | undefined,
): string | undefined {
  let best: WrittenForm | undefined;
  for (const form of forms) {
    const isWrong = isCommon !== undefined && form.isCapitalised === isCommon;
    if (!isWrong && (best === undefined || isMoreWritten(form, best))) best = form;
  }
  return best?.surface;
}

/**
 * A string of its own, which keeps no longer one alive.
 *
 * @example `ownCopy(article.slice(0, 20))` → the same characters, and the article can be forgotten
 */
export function ownCopy(text: string): string {
  return text.length <= LONGEST_COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

function isMoreWritten(form: WrittenForm, other: WrittenForm): boolean {
  const order =
    form.cased - other.cased || form.uncased - other.uncased || other.surface.length - form.surface.length;
  return order === 0 ? form.surface < other.surface : order > 0;
}
