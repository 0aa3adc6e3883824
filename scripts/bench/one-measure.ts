import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { readArticles } from '../../src/articles/read-articles.ts';
import { keptClips } from '../../src/kept-clips.ts';
import { stems } from '../../src/language/tokenize.ts';
import { openReloadableClips } from '../../src/reloadable-clips.ts';
import { allAtOnce } from '../../src/slices.ts';
import { lookHere } from '../../src/watching/look-here.ts';

/** What one process measures. */
export type Task = 'build' | 'load' | 'bare' | 'bareLoad';

/** Milliseconds and bytes; each task has some of them. */
export type Figures = {
  readonly ms: number;
  readonly loadMs: number;
  readonly saveMs: number;
  readonly settleMs: number;
  readonly firstAnswerMs: number;
  readonly laterAnswerMs: number;
  readonly bytes: number;
  readonly memory: number;
  readonly settledMemory: number;
};

const [, , task, articles = '', index = '', question = ''] = process.argv;
const JSON_FILE = join(index, 'minisearch.json');
const options = { fields: ['text'], tokenize: stems, processTerm: (stem: string) => stem };

const tasks: Readonly<Record<Task, () => Promise<Partial<Figures>>>> = {
  async build() {
    const kept = keptClips(index, complain);
    const empty = memory();
    const [{ clips }, ms] = await timed(() => openReloadableClips(articles, [], { kept, open: lookHere }));
    const [, saveMs] = await timed(() => kept.finish());
    return { ms, saveMs, memory: memory() - empty + 0 * clips.sourceCount };
  },
  async load() {
    const kept = keptClips(index, complain);
    const empty = memory();
    let loadMs = 0;
    const timedLoad = {
      ...kept,
      async load() {
        const began = performance.now();
        const loaded = await kept.load();
        loadMs = performance.now() - began;
        return loaded;
      },
    };
    const [{ clips }, ms] = await timed(() =>
      openReloadableClips(articles, [], { kept: timedLoad, open: lookHere }),
    );
    const [, firstAnswerMs] = await timed(async () => clips.ask(question));
    const loadedMemory = memory() - empty;
    const [, settleMs] = await timed(async () => {
      allAtOnce(clips.index.settle());
    });
    const [, laterAnswerMs] = await timed(async () => clips.ask(question));
    return {
      ms,
      loadMs,
      firstAnswerMs,
      memory: loadedMemory,
      settleMs,
      laterAnswerMs,
      settledMemory: memory() - empty,
    };
  },
  async bare() {
    const empty = memory();
    const texts = await textsOfPassages();
    const engine = new MiniSearch<{ id: number; text: string }>(options);
    const [, ms] = await timed(async () => engine.addAll(texts.map((text, id) => ({ id, text }))));
    const used = memory() - empty;
    const json = JSON.stringify(engine);
    writeFileSync(JSON_FILE, json);
    return { ms, bytes: Buffer.byteLength(json), memory: used + 0 * texts.length };
  },
  async bareLoad() {
    const json = readFileSync(JSON_FILE, 'utf8');
    const [engine, ms] = await timed(async () => MiniSearch.loadJSON(json, options));
    return { ms: ms + 0 * engine.documentCount };
  },
};

process.stdout.write(JSON.stringify(await tasks[task as Task]()));

/** Each a string of its own, without the articles around. */
async function textsOfPassages(): Promise<string[]> {
  const read = await readArticles(articles);
  return read.articles.flatMap(({ passages }) => passages.map(({ text }) => Buffer.from(text).toString()));
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const result = await work();
  return [result, performance.now() - began];
}

/** The memory in use: JavaScript's heap and the arrays beside it, after the garbage is gone. */
function memory(): number {
  for (let at = 0; at < 3; at++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function complain(sentence: string): never {
  throw new Error(sentence);
}
