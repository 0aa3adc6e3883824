import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Clipbook } from '../../src/clipbook.ts';
import { runProgram } from '../../src/program.ts';
import { openReloadableClips } from '../../src/reloadable-clips.ts';
import { writeArticles } from './made-up-articles.ts';

const ARTICLES = Number(process.argv[2] ?? 10_000);
const SAVES = 7;
const RELOADS = 1_000;
const MEGABYTE = 1024 ** 2;

const print = (what: string, figure: string) => process.stdout.write(`${what.padEnd(66)} ${figure}\n`);
const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`;

await runProgram(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clipbook-bench-'));
  try {
    await follow(folder);
    await reloadOften();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function follow(folder: string): Promise<void> {
  await writeArticles(folder, ARTICLES, 0);
  let began = performance.now();
  const { clips, close, caughtUp } = await openReloadableClips(folder, [], { watch: 'on' });
  print(
    `reading and indexing ${ARTICLES} articles, ${clips.index.size} passages`,
    seconds(performance.now() - began),
  );
  await clips.prepare();
  for (const what of ['question', 'who', 'when', 'where', 'source'] as const) clips.suggest(what, '');

  const saves: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    began = performance.now();
    await writeFile(
      join(folder, 'new.txt'),
      `Zebulon Quist crossed the Zambezi on a raft, says edition ${save}.`,
    );
    while (!isAnswered(clips.ask('Where did Zebulon Quist cross?'), `edition ${save}`)) await setTimeout(10);
    saves.push(performance.now() - began);
    await caughtUp();
  }
  saves.sort((a, b) => a - b);
  print('from saving a file to its answer, median', seconds(saves[Math.floor(SAVES / 2)] ?? 0));
  print('from saving a file to its answer, longest', seconds(saves.at(-1) ?? 0));

  await setTimeout(500);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let asked = 0;
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      clips.ask('Who rebuilt the harbour of Riga?');
      asked++;
      await setTimeout(50);
    }
  })();
  await writeArticles(folder, ARTICLES, 1);
  delay.enable();
  began = performance.now();
  const isNew = () => {
    const card = clips.sources(`${Math.floor((ARTICLES - 1) / 100)}/${ARTICLES - 1}.txt`);
    return card.kind === 'source' && card.summary.source.text.includes('edition 1');
  };
  while (!isNew()) await setTimeout(20);
  print(`all ${ARTICLES} articles written anew: until all answer anew`, seconds(performance.now() - began));
  await caughtUp();
  print('… until suggestions and directory are made as well', seconds(performance.now() - began));
  isDone = true;
  await asking;
  delay.disable();
  print(
    `longest block of the event loop meanwhile (${asked} questions answered)`,
    `${(delay.max / 1e6).toFixed(0)} ms`,
  );
  print('… 99.9th percentile', `${(delay.percentile(99.9) / 1e6).toFixed(0)} ms`);
  await close();
}

function isAnswered({ citations }: ReturnType<Clipbook['ask']>, words: string): boolean {
  return citations.some(({ quote }) => quote.includes(words));
}

async function reloadOften(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clipbook-bench-'));
  try {
    await writeArticles(folder, 50, 0);
    const { reload, caughtUp, close } = await openReloadableClips(folder, []);
    const heap = async () => {
      await caughtUp();
      globalThis.gc?.();
      return process.memoryUsage().heapUsed / MEGABYTE;
    };
    for (let count = 1; count <= RELOADS; count++) {
      await writeFile(
        join(folder, 'new.txt'),
        `Edition ${count}: Zebulon Quist crossed the Zambezi on a raft.`,
      );
      await reload();
      if (count === 100 || count === RELOADS)
        print(`heap after ${count} reloads`, `${(await heap()).toFixed(1)} MB`);
    }
    await close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
