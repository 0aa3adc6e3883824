import type { Measure } from '../language/mentions/measure.ts';

const RULES: readonly { readonly measure: Measure; readonly pattern: RegExp }[] = [
  { measure: 'age', pattern: /\bhow old\b|\b(?:what|which) age\b/i },
  { measure: 'extent', pattern: /\bhow (?:far|tall|deep|wide)\b/i },
  // A mountain is high, and so are prices, rates and fevers.
  { measure: 'level', pattern: /\bhow (?:high|low)\b/i },
  { measure: 'frequency', pattern: /\bhow (?:often|frequently)\b/i },
  { measure: 'share', pattern: /\b(?:what|which) (?:percentage|percent|proportion)\b/i },
  {
    measure: 'money',
    pattern:
      /\bhow much (?:money|cash)\b|\bhow much\b.*\b(?:costs?|pay|pays|paid|spend|spent|price|worth|earn(?:s|ed)?)\b/i,
  },
  // "How long is the river?" asks for something else.
  { measure: 'duration', pattern: /\bhow long (?:did|does|do|has|have|had|will|would|was|were)\b/i },
];

/**
 * What a question of how many asks to measure, where it says so.
 *
 * @example `measureOf('How old is Wang Yi?')` → `'age'`; `measureOf('How many came?')` → `undefined`
 */
export function measureOf(question: string): Measure | undefined {
  return RULES.find(({ pattern }) => pattern.test(question))?.measure;
}
