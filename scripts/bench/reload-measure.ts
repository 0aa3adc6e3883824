import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Clipbook } from '../../src/clipbook.ts';
import { keptClips } from '../../src/kept-clips.ts';
import { openReloadableClips } from '../../src/reloadable-clips.ts';
import { type Blocks, watchBlocks } from './block-probe.ts';
import { largeArticle, writeArticles } from './made-up-articles.ts';

/** What one process measures: a folder that changes in many ways, or many reloads of a small one. */
export type ReloadTask = 'follow' | 'often';

/**
 * What happened, how long it took until all was made, in milliseconds, how long others had to wait meanwhile, and the longest
 * that answering a question took, which is no part of these blocks.
 */
export type Stage = {
  readonly name: string;
  readonly ms: number;
  readonly blocks: Blocks;
  readonly longestQuestion: number;
};

/** Milliseconds, and bytes of heap after so many reloads. */
export type ReloadFigures = {
  readonly stages: readonly Stage[];
  readonly saves: readonly number[];
  readonly heaps: readonly (readonly [reloads: number, bytes: number])[];
};

const SAVES = 7;
const LARGE_CHARACTERS = 5_000_000;
/** As often as a busy server asks. */
const ASK_EVERY_MS = 50;
const QUESTION = 'Who rebuilt the harbour of Riga?';

const [, , task, countText = ''] = process.argv;
const count = Number(countText);

const tasks: Readonly<Record<ReloadTask, (folder: string) => Promise<Partial<ReloadFigures>>>> = {
  follow,
  often: reloadOften,
};
const folder = await mkdtemp(join(tmpdir(), 'clipbook-bench-'));
try {
  process.stdout.write(JSON.stringify(await tasks[task as ReloadTask](folder)));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function follow(place: string): Promise<Partial<ReloadFigures>> {
  const articles = join(place, 'articles');
  const kept = keptClips(join(place, 'index'), complain);
  const stages: Stage[] = [];
  await writeArticles(articles, { from: 0, to: count }, 0);
  const start = async (ask: (clips: Clipbook) => void) => {
    const opened = await openReloadableClips(articles, [], { watch: 'on', kept });
    ask(opened.clips);
    await Promise.all([opened.caughtUp(), opened.clips.prepare()]);
    await kept.finish();
    return opened;
  };
  const first = await measured(stages, 'started without a kept index', start);
  const saves: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    const began = performance.now();
    const text = `Zebulon Quist crossed the Zambezi on a raft, says edition ${save}.`;
    await writeFile(join(articles, 'new.txt'), text);
    while (!isAnswered(first.clips, `edition ${save}`)) await setTimeout(10);
    saves.push(performance.now() - began);
    await first.caughtUp();
  }
  await first.close();
  await kept.finish();

  const second = await measured(stages, 'started from the kept index', start);
  const { clips } = second;
  const caughtUp = async (isThere: () => boolean) => {
    while (!isThere()) await setTimeout(20);
    await second.caughtUp();
    await kept.finish();
  };
  const last = `${Math.floor((count - 1) / 100)}/${count - 1}.txt`;
  const large = join(articles, 'large.txt');
  const change = (
    name: string,
    write: () => Promise<void>,
    path: string,
    isThere: (text: string) => boolean,
  ) =>
    measured(stages, name, async (ask) => {
      ask(clips);
      await write();
      await caughtUp(() => isThere(textOf(clips, path)));
    });
  const rewrite = (from: number, edition: number) => () =>
    writeArticles(articles, { from, to: count }, edition);
  const isEdition = (edition: number) => (text: string) => text.includes(`edition ${edition}`);
  await change(
    'a tenth of the articles rewritten',
    rewrite(count - Math.ceil(count / 10), 1),
    last,
    isEdition(1),
  );
  await change('all articles rewritten', rewrite(0, 2), last, isEdition(2));
  const text = largeArticle(LARGE_CHARACTERS);
  await change(
    'an article of 5 MB added',
    () => writeFile(large, text),
    'large.txt',
    (now) => now !== '',
  );
  const revised = `${text}\nThis is edition 1.\n`;
  await change('the same changed', () => writeFile(large, revised), 'large.txt', isEdition(1));
  await change(
    'the same removed',
    () => rm(large),
    'large.txt',
    (now) => now === '',
  );
  await second.close();
  return { stages, saves };
}

/**
 * Measures what happens until it is over, while members ask.
 *
 * @param work gives `ask` the clips as soon as there are some
 */
async function measured<Result>(
  stages: Stage[],
  name: string,
  work: (ask: (clips: Clipbook) => void) => Promise<Result>,
): Promise<Result> {
  globalThis.gc?.();
  await setTimeout(100);
  const probe = watchBlocks();
  const began = performance.now();
  let clips: Clipbook | undefined;
  let longestQuestion = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      await setTimeout(ASK_EVERY_MS);
      const asked = clips;
      if (asked === undefined) continue;
      longestQuestion = Math.max(
        longestQuestion,
        probe.aside(() => asked.ask(QUESTION)),
      );
    }
  })();
  const result = await work((asked) => {
    clips = asked;
  });
  const ms = performance.now() - began;
  isOver = true;
  await asking;
  stages.push({ name, ms, blocks: probe.stop(), longestQuestion });
  return result;
}

function textOf(clips: Clipbook, path: string): string {
  return clips.article(path)?.source.text ?? '';
}

function isAnswered(clips: Clipbook, words: string): boolean {
  return clips.ask('Where did Zebulon Quist cross?').citations.some(({ quote }) => quote.includes(words));
}

async function reloadOften(place: string): Promise<Partial<ReloadFigures>> {
  await writeArticles(place, { from: 0, to: 50 }, 0);
  const { reload, caughtUp, close } = await openReloadableClips(place, []);
  const heaps: [number, number][] = [];
  for (let done = 1; done <= count; done++) {
    await writeFile(join(place, 'new.txt'), `Edition ${done}: Zebulon Quist crossed the Zambezi on a raft.`);
    await reload();
    if (done !== Math.ceil(count / 10) && done !== count) continue;
    await caughtUp();
    globalThis.gc?.();
    heaps.push([done, process.memoryUsage().heapUsed]);
  }
  await close();
  return { heaps };
}

function complain(sentence: string): never {
  throw new Error(sentence);
}
