import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Answer } from '../model/answer.ts';
import { renderAnswer } from '../replies/html/render-answer.ts';
import { renderArticle } from '../replies/html/render-article.ts';
import { FAIRNESS } from '../replies/messages/fairness.ts';
import { noticeText } from '../replies/messages/notices.ts';
import { READER_REFUSALS } from '../replies/messages/reader-refusals.ts';
import { articleLink, type ReaderPlace } from '../replies/reader-links.ts';
import { answerLine, observed } from './answer-line.ts';
import type { Reader } from './create-app.ts';
import { type FileGate, fileGate } from './file-gate.ts';
import { rawHeaders } from './raw-file.ts';
import { refuse, show, viewOf } from './respond.ts';

const MOST_STARTERS = 3;
const RAW = '/raw';

/** As large as any article that is read, and held in memory while it is sent. */
const LARGEST_FILE_MIB = 64;

/** When it is worth while to ask again for a file that had to wait, in seconds. */
const FILE_WAIT_S = 10;

/**
 * Adds the pages: `/` with the sources or the answer to what is typed, `/s/<source>` with an article, and
 * `/s/<source>/raw` with its file. A source is named by its id, or by its path, which leads to the id.
 *
 * @param clientAt who sends a request
 * @example `addPages(app, reader, clientAt)`
 */
export function addPages(app: Hono, reader: Reader, clientAt: (c: Context) => string): void {
  const gate = fileGate();
  app.get('/', (c) => answerTyped(c, reader));
  app.get('/s/:wanted{.+}', (c) => {
    const wanted = c.req.param('wanted');
    // A path may hold slashes, and end like this itself.
    const file = wanted.endsWith(RAW) && reader.clips.article(wanted) === undefined;
    if (!file) return readArticle(c, wanted, reader);
    return sendFile(c, wanted.slice(0, -RAW.length), reader, { gate, client: clientAt(c) });
  });
}

async function answerTyped(c: Context, reader: Reader): Promise<Response> {
  const { clips, base } = reader;
  const view = viewOf(c, base);
  const answer = await answerLine(view.typed, reader);
  if (answer === undefined) return refuse(c, 503, READER_REFUSALS[view.language].tooSlow, base);
  if (answer.kind === 'reading') {
    const { source, focus } = answer;
    return c.redirect(base + articleLink({ sourceId: source.id, paragraph: focus }), 303);
  }
  const starters = view.typed === '' ? clips.suggest('question', '').slice(0, MOST_STARTERS) : [];
  const questions = starters.map(({ value }) => value);
  return show(c, renderAnswer(answer, questions, view), view, isTooLong(answer) ? 400 : 200);
}

/** The answer to a question that is too long is a page, and a mistake all the same. */
function isTooLong(answer: Answer): boolean {
  return answer.kind === 'nothing' && typeof answer.reason !== 'string' && answer.reason.kind === 'too long';
}

async function readArticle(c: Context, wanted: string, reader: Reader): Promise<Response> {
  const { clips, base, metrics } = reader;
  const view = viewOf(c, base);
  const question = view.typed === '' ? undefined : view.typed;
  const place = placeIn(c, question);
  const article = clips.article(wanted);
  if (article === undefined) return refuse(c, 404, noticeText({ kind: 'source gone' }, view.language), base);
  const { id } = article.source;
  if (id !== wanted) return c.redirect(base + articleLink({ ...place, sourceId: id }), 302);
  const read = await observed(metrics, 'article', async () => clips.article(id, question));
  return show(c, renderArticle(read ?? article, { ...place, sourceId: id }, view), view);
}

/** What a link says beyond its article; what is no number is left out. */
function placeIn(c: Context, question: string | undefined): Omit<ReaderPlace, 'sourceId'> {
  const paragraph = /^[1-9]\d{0,8}$/.exec(c.req.query('p') ?? '')?.[0];
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(c.req.query('h') ?? '') ?? [];
  return {
    ...(paragraph !== undefined && { paragraph: Number(paragraph) }),
    ...(start !== undefined && { quote: { start: Number(start), end: Number(end) } }),
    ...(question !== undefined && { question }),
  };
}

async function sendFile(
  c: Context,
  wanted: string,
  { clips, base }: Reader,
  { gate, client }: { readonly gate: FileGate; readonly client: string },
): Promise<Response> {
  const { language } = viewOf(c, base);
  const words = READER_REFUSALS[language];
  const article = clips.article(wanted);
  if (article === undefined) return refuse(c, 404, noticeText({ kind: 'source gone' }, language), base);
  if (!gate.enter(client, (c.env as HttpBindings).outgoing)) {
    c.header('Retry-After', String(FILE_WAIT_S));
    return refuse(c, 503, FAIRNESS[language].tooMany(FILE_WAIT_S), base);
  }
  const file = await clips.file(article.source.id, LARGEST_FILE_MIB * 1_024 * 1_024);
  if ('problem' in file) {
    return file.problem === 'gone'
      ? refuse(c, 404, words.noFile, base)
      : refuse(c, 413, words.fileTooLarge(LARGEST_FILE_MIB), base);
  }
  return c.body(Uint8Array.from(file.bytes), 200, rawHeaders(file.path, file.bytes));
}
