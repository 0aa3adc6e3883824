import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Formats, loadFormats } from '../../src/articles/formats.ts';
import { listFiles } from '../../src/articles/list-files.ts';
import { readArticleFile } from '../../src/articles/read-article-file.ts';
import { madeUpArticle } from '../bench/made-up-articles.ts';
import type { Chance } from './chance.ts';
import type { ServedTexts } from './served-texts.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** So many articles come and go; a soak is about changes, not about growth. */
const MOST_MADE_UP = 40;
const CATALOGUE = 'sources.yaml';
const BROKEN = 'wire/broken.json';

/** Catalogues that say something, and ones with a mistake, after which the last good one stays in force. */
const CATALOGUES = [
  'made-up/**: { publisher: Riga Wire, published: 2026-11-20 }\n',
  "'*.txt': { publisher: Wire }\nmade-up/3.txt: { title: Another title, published: 2026-11-19 }\n",
  'made-up/**: { publisher: [\n',
  'made-up/3.txt: { published: yesterday }\n',
  '- a list\n',
];

/** Somebody who works in the folder of articles while members ask. */
export class Editor {
  readonly folder: string;
  readonly #texts: ServedTexts;
  readonly #chance: Chance;
  readonly #formats: Formats;
  readonly #counts = new Map<string, number>();
  readonly #madeUp = new Map<string, number>();
  #edition = 0;

  private constructor(folder: string, texts: ServedTexts, chance: Chance, formats: Formats) {
    this.folder = folder;
    this.#texts = texts;
    this.#chance = chance;
    this.#formats = formats;
  }

  /**
   * Fills a folder with articles in many languages and formats.
   *
   * @param texts is told what they say, now and after every change
   */
  static async open(folder: string, texts: ServedTexts, chance: Chance): Promise<Editor> {
    const editor = new Editor(folder, texts, chance, await loadFormats());
    await cp(join(ROOT, 'data', 'articles'), folder, { recursive: true });
    await cp(join(ROOT, 'test', 'fixtures', 'many-languages'), folder, { recursive: true });
    const formats = join(ROOT, 'test', 'fixtures', 'formats');
    for (const file of await readdir(formats)) {
      if (/^article\.\w+$/.test(file)) await cp(join(formats, file), join(folder, file));
    }
    for (const path of (await listFiles(folder)).paths) await editor.#tell(path);
    return editor;
  }

  /** How often each kind of change was made. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Changes one thing. */
  async change(): Promise<void> {
    const chance = this.#chance;
    const deed = chance.weighted([
      { weight: 4, name: 'article added', act: () => this.#add() },
      { weight: 4, name: 'article changed', act: () => this.#revise() },
      { weight: 2, name: 'article removed', act: () => this.#remove() },
      { weight: 2, name: 'file broken', act: () => this.#break() },
      { weight: 1, name: 'file mended', act: () => this.#mend() },
      { weight: 2, name: 'catalogue', act: () => this.#write(CATALOGUE, chance.of(CATALOGUES)) },
    ]);
    this.#counts.set(deed.name, (this.#counts.get(deed.name) ?? 0) + 1);
    await deed.act();
  }

  async #add(): Promise<void> {
    if (this.#madeUp.size >= MOST_MADE_UP) return this.#remove();
    await this.#edit(`made-up/${this.#chance.whole(0, 60)}.txt`);
  }

  async #revise(): Promise<void> {
    const paths = [...this.#madeUp.keys()];
    if (paths.length > 0) await this.#edit(this.#chance.of(paths));
  }

  async #edit(path: string): Promise<void> {
    const number = Number(/\d+/.exec(path)?.[0]);
    this.#edition += 1;
    await this.#write(path, madeUpArticle(number, this.#edition));
    this.#madeUp.set(path, this.#edition);
    await this.#tell(path);
  }

  async #remove(): Promise<void> {
    const paths = [...this.#madeUp.keys()];
    if (paths.length === 0) return;
    const path = this.#chance.of(paths);
    this.#madeUp.delete(path);
    await rm(join(this.folder, path));
    this.#texts.write(path, []);
  }

  /** What was last good goes on being served. */
  async #break(): Promise<void> {
    await this.#write(BROKEN, this.#chance.of(['{ "title": "Talks", "text": ', '\0\0\0', '[1, 2]', '{}']));
  }

  async #mend(): Promise<void> {
    this.#edition += 1;
    const text = `The ferry to Riga stays in harbour, says edition ${this.#edition}. Nobody knows why.`;
    await this.#write(BROKEN, JSON.stringify({ title: 'The ferry', text }));
    await this.#tell(BROKEN);
  }

  async #write(path: string, content: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  /** What is told is what the bot's own readers find: whether they read rightly is for other tests. */
  async #tell(path: string): Promise<void> {
    const { articles } = await readArticleFile(this.folder, path, this.#formats);
    this.#texts.write(
      path,
      articles.map(({ source }) => source),
    );
  }
}
