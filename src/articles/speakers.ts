import { labelOf, looksLikeHeading } from './line-shapes.ts';

/** Who speaks which paragraph of a conversation, by the paragraph's index; other paragraphs are absent. */
export type Speakers = ReadonlyMap<number, string>;

/**
 * Finds the turns of an interview or transcript: labels ("Dr. Petrova: …", "Q: …") that come back, at least two of them.
 *
 * Labels that stand only in headings ("The visit: a deep dive") never count, labels that stand only in lists
 * ("Enhanced cooperation: …" after a line that ends in a colon) are topics, and a label that stands once is a
 * dateline or a topic. Spellings that differ in case, spaces or stops are one speaker, named in the commonest form.
 *
 * @example `['Q: Why?', 'A: Because.', 'Q: Really?', 'A: Yes.']` → `Map { 0 → 'Q', 1 → 'A', 2 → 'Q', 3 → 'A' }`
 */
export function findSpeakers(paragraphs: readonly string[]): Speakers {
  const labels = paragraphs.map(labelOf);
  const inList = listRuns(paragraphs, labels);
  const spellings = new Map<string, Map<string, number>>();
  const openTurns = new Set<string>();
  for (const [index, label] of labels.entries()) {
    if (label === undefined) continue;
    const key = speakerKey(label);
    const forms = spellings.get(key) ?? new Map<string, number>();
    forms.set(label, (forms.get(label) ?? 0) + 1);
    spellings.set(key, forms);
    const said = paragraphs[index]?.slice(label.length + 1).trim() ?? '';
    const isTurn = /^\p{L}$/u.test(label) || !looksLikeHeading(said);
    if (isTurn && !inList.has(index)) openTurns.add(key);
  }
  const names = new Map<string, string>();
  for (const [key, forms] of spellings) {
    const [commonest] = [...forms].sort(([, a], [, b]) => b - a);
    const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
    if (commonest !== undefined && openTurns.has(key) && total > 1) names.set(key, commonest[0]);
  }
  const speakers = new Map<number, string>();
  if (names.size < 2) return speakers;
  for (const [index, label] of labels.entries()) {
    const name = label === undefined ? undefined : names.get(speakerKey(label));
    if (name !== undefined) speakers.set(index, name);
  }
  return speakers;
}

/** Indexes of labelled paragraphs that follow a line ending in a colon without a break. */
function listRuns(paragraphs: readonly string[], labels: readonly (string | undefined)[]): Set<number> {
  const inList = new Set<number>();
  for (const index of paragraphs.keys()) {
    const afterLeadIn = paragraphs[index - 1]?.endsWith(':') ?? false;
    if (labels[index] !== undefined && (afterLeadIn || inList.has(index - 1))) inList.add(index);
  }
  return inList;
}

function speakerKey(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
