/** British endings and their American forms; longer words only, so that "hour" and "rise" keep their sense. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^(\w{3,})our(s|ed|ing|ful|able|ite|ites|er|ers|less|ly|hood|hoods|al)?$/, '$1or$2'],
  [/^(\w{3,})is(e|es|ed|er|ers|ing|ation|ations)$/, '$1iz$2'],
  [/^(\w{4,})ys(e|es|ed|ing)$/, '$1yz$2'],
  [/^(cent|theat|met|lit|fib|calib|kilomet|centimet|millimet|spect|somb)re(s?)$/, '$1er$2'],
  [/^(catal|dial|anal|monol)ogue(s?)$/, '$1og$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^aluminium$/, 'aluminum'],
  [/^grey/, 'gray'],
  [/^tyre(s?)$/, 'tire$1'],
  [/^sceptic/, 'skeptic'],
];

/**
 * One spelling for British and American forms of a folded word; question and passage are treated alike, so a word that
 * is changed without need ("promise") still meets itself.
 *
 * @example `oneSpelling('defence')` → `'defense'`; `oneSpelling('organised')` → `'organized'`
 */
export function oneSpelling(folded: string): string {
  for (const [british, american] of VARIANTS) {
    if (british.test(folded)) return folded.replace(british, american);
  }
  return folded;
}
