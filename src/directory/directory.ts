import { fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { EvidenceAnswer, NothingAnswer } from '../model/answer.ts';
import type { ListedName, PersonAnswer, TimelineAnswer } from '../model/directory.ts';
import type { IndexedArticle, IndexedPassage } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { allAtOnce, inSlices, type Steps } from '../slices.ts';
import { type DirectoryName, listedNames } from './listed-names.ts';
import { nameGroups } from './name-groups.ts';
import { NameKeys } from './name-keys.ts';
import { type NameNote, nameNotes } from './name-notes.ts';
import { personCard } from './person-card.ts';
import { type DateNote, dateNotes, timelineOf } from './timeline.ts';

type Names = {
  readonly people: readonly DirectoryName[];
  readonly places: readonly DirectoryName[];
  readonly byKey: ReadonlyMap<string, DirectoryName>;
  readonly byPassage: ReadonlyMap<IndexedPassage, readonly NamedNote[]>;
};

/** A mention together with whom it names. */
export type NamedNote = { readonly note: NameNote; readonly listed: ListedName };

/**
 * All names and dates of the clips, read when first asked for, or before in small steps; an article that is added to the
 * index afterwards is not in it.
 *
 * @example `new Directory(index).people()[0]?.name` → `'Sergei Shoigu'`
 */
export class Directory {
  readonly #lexicon: Lexicon;
  /** As they were when it was made: the index may change while they are read. */
  readonly #articles: readonly IndexedArticle[];
  readonly #keys = new NameKeys();
  readonly #names: NameNote[] = [];
  readonly #dates: DateNote[] = [];
  #nextArticle = 0;
  #nextPassage = 0;
  #listed: Names | undefined;
  #timeline: TimelineAnswer | undefined;
  #preparing: Promise<void> | undefined;

  constructor(index: PassageIndex) {
    this.#lexicon = index.lexicon;
    this.#articles = index.articles;
  }

  /** Reads everything in small steps, so that nobody waits longer than for one of them; resolves when all is read. */
  prepare(): Promise<void> {
    this.#preparing ??= this.#prepare();
    return this.#preparing;
  }

  async #prepare(): Promise<void> {
    this.#listed ??= await inSlices(this.#listing());
    this.#timeline ??= await inSlices(timelineOf(this.#dates));
  }

  /** People and organisations, most mentioned first. */
  people(): ListedName[] {
    return this.#all().people.map(({ listed }) => listed);
  }

  /** Places, most mentioned first. */
  places(): ListedName[] {
    return this.#all().places.map(({ listed }) => listed);
  }

  /** All dates; see `timelineOf`. */
  timeline(): TimelineAnswer {
    allAtOnce(this.#reading());
    this.#timeline ??= allAtOnce(timelineOf(this.#dates));
    return this.#timeline;
  }

  /**
   * The card of whoever a text names and does no more than name, in any spelling; `undefined` for any other text.
   *
   * @param ask answers a question from the clips
   * @example `directory.person('Shoygu', ask)?.listed.name` → `'Sergei Shoigu'`
   */
  person(text: string, ask: (question: string) => EvidenceAnswer | NothingAnswer): PersonAnswer | undefined {
    const { people } = this.#all();
    const person = this.#named(text);
    if (person === undefined || !people.includes(person)) return undefined;
    const others = people.filter((other) => other !== person);
    return personCard(person, others, ask(`Who is ${person.listed.name}?`));
  }

  /** The row of whoever or whatever a text names, in any spelling. */
  find(text: string): ListedName | undefined {
    return this.#named(text)?.listed;
  }

  #named(text: string): DirectoryName | undefined {
    const [first = ''] = text.trim().toLowerCase().split(/\s/);
    // "Who is Shoigu?" is a question, although its telling words are a name.
    if (isStopWord(first) && first !== 'the') return undefined;
    return this.#all().byKey.get(this.#keys.read(text.replace(/[?!.\s]+$/, '')).join(' '));
  }

  /** Who and what a passage names, in order. */
  namedIn(entry: IndexedPassage): readonly NamedNote[] {
    return this.#all().byPassage.get(entry) ?? [];
  }

  /** Goes on where it was left, be it by somebody else who could not wait. */
  *#reading(): Steps<void> {
    for (;;) {
      const article = this.#articles[this.#nextArticle];
      if (article === undefined) return;
      const entry = article.entries[this.#nextPassage];
      if (entry === undefined) {
        this.#nextArticle++;
        this.#nextPassage = 0;
        continue;
      }
      this.#nextPassage++;
      this.#names.push(...nameNotes(entry, this.#lexicon));
      this.#dates.push(...dateNotes(entry));
      yield;
    }
  }

  #all(): Names {
    this.#listed ??= allAtOnce(this.#listing());
    return this.#listed;
  }

  *#listing(): Steps<Names> {
    yield* this.#reading();
    const isCommon = (word: string) => this.#lexicon.isCommon(stem(fold(word)));
    const groups = yield* nameGroups(this.#names, this.#keys, isCommon);
    const people = yield* listedNames(groups.filter(({ kind }) => kind !== 'place'));
    const places = yield* listedNames(groups.filter(({ kind }) => kind === 'place'));
    const all = [...people, ...places];
    return { people, places, byKey: yield* this.#byKey(all), byPassage: yield* byPassage(all) };
  }

  /** A spelling that several share is whoever bears it most often. */
  *#byKey(names: readonly DirectoryName[]): Steps<Map<string, DirectoryName>> {
    const bearers = new Map<string, { readonly name: DirectoryName; readonly count: number }>();
    for (const name of names) {
      const counts = new Map<string, number>();
      for (const { text } of name.notes) {
        yield;
        const key = this.#keys.read(text).join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      for (const [key, count] of counts) {
        if (count > (bearers.get(key)?.count ?? 0)) bearers.set(key, { name, count });
      }
    }
    return new Map([...bearers].map(([key, { name }]) => [key, name]));
  }
}

function* byPassage(names: readonly DirectoryName[]): Steps<Map<IndexedPassage, NamedNote[]>> {
  const found = new Map<IndexedPassage, NamedNote[]>();
  for (const { listed, notes } of names) {
    for (const note of notes) {
      yield;
      const known = found.get(note.entry);
      if (known === undefined) found.set(note.entry, [{ note, listed }]);
      else known.push({ note, listed });
    }
  }
  return found;
}
