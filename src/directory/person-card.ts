import { cite } from '../answers/cite.ts';
import type { Citation, EvidenceAnswer, NothingAnswer, RankedPassage } from '../model/answer.ts';
import type { Companion, PersonAnswer } from '../model/directory.ts';
import type { IndexedPassage } from '../search/indexed-article.ts';
import { type DirectoryName, inTime, rolesOf } from './listed-names.ts';
import { citedAt, quotedFor } from './quoted.ts';

const MOST_PASSAGES = 3;
const MOST_ROLES = 6;
const MOST_COMPANY = 8;

/**
 * All that the clips tell of one name: roles, first and last mention, company and the best passages.
 *
 * @param others everybody else of the directory
 * @param asked what the clips answer to the question who that is; its best passages that name the person come first
 * @example the card of Sergei Shoigu → three roles, Wang Yi and Xi Jinping as company, three passages
 */
export function personCard(
  person: DirectoryName,
  others: readonly DirectoryName[],
  asked: EvidenceAnswer | NothingAnswer,
): PersonAnswer | undefined {
  const { listed, notes } = person;
  const ordered = inTime(notes);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const ranked = bestPassages(person, asked);
  return {
    kind: 'person',
    listed,
    roles: rolesOf(notes)
      .slice(0, MOST_ROLES)
      .map(({ note }, at) => citedRole(note.entry, note.role ?? note.span, at + 1)),
    first: citedAt(first.entry, first.span, 1),
    last: citedAt(last.entry, last.span, 2),
    company: companyOf(person, others),
    ranked,
    citations: ranked.map(cite),
  };
}

function citedRole(entry: IndexedPassage, role: { start: number; end: number }, number: number): Citation {
  return {
    ...citedAt(entry, role, number),
    span: role,
    quote: entry.source.text.slice(role.start, role.end),
  };
}

function bestPassages({ notes }: DirectoryName, asked: EvidenceAnswer | NothingAnswer): RankedPassage[] {
  const naming = new Map(notes.map(({ entry }) => [entry.passage.id, entry]));
  const answered =
    asked.kind === 'evidence' ? asked.ranked.filter(({ passage }) => naming.has(passage.id)) : [];
  const known = new Set(answered.map(({ passage }) => passage.id));
  const rest = [...naming.values()]
    .filter(
      ({ passage }) => !known.has(passage.id) && passage.kind !== 'heading' && passage.kind !== 'headline',
    )
    .map((entry) =>
      quotedFor(
        entry,
        notes.filter((note) => note.entry === entry).map(({ span }) => span),
        1,
      ),
    );
  return [...answered, ...rest].slice(0, MOST_PASSAGES).map((passage, at) => ({ ...passage, rank: at + 1 }));
}

function companyOf({ notes }: DirectoryName, others: readonly DirectoryName[]): Companion[] {
  const own = new Set(notes.map(({ entry }) => entry));
  return others
    .flatMap(({ listed, notes: theirs }) => {
      const together = theirs.filter(({ entry }) => own.has(entry));
      const [first] = together;
      if (first === undefined) return [];
      const paragraphs = new Set(together.map(({ entry }) => entry)).size;
      return [{ name: listed.name, paragraphs, note: first, mentions: listed.mentions }];
    })
    .sort((a, b) => b.paragraphs - a.paragraphs || b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_COMPANY)
    .map(({ name, paragraphs, note }, at) => ({
      name,
      paragraphs,
      first: citedAt(note.entry, note.span, at + 1),
    }));
}
