import { expect } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Source } from '../../src/model/source.ts';
import { jsonDirectory } from '../../src/replies/directory-json.ts';
import { discordReply } from '../../src/replies/discord/render-answer.ts';
import { renderAnswer } from '../../src/replies/html/render-answer.ts';
import { jsonAnswer, jsonClaims } from '../../src/replies/json.ts';
import { COLOURED, PLAIN } from '../../src/replies/styles.ts';
import { terminalReply } from '../../src/replies/terminal.ts';
import { expectAnswerLaws } from '../../test/answers/answer-laws.ts';
import { expectFits, textsOf } from '../../test/replies/discord/reply-body.ts';
import { isSliceOf, quotesIn } from '../../test/replies/discord/shown-quotes.ts';
import { expectInert } from '../../test/replies/html/inert.ts';
import type { Showing } from './showing.ts';

/** Passages that are ranked for a question, and for a topic that is compared, of which every source has its own. */
const MOST_PASSAGES = { usually: 12, compare: 50 };

/**
 * Holds an answer against its laws, and every form in which it may be shown against the laws of that form.
 *
 * @param text what was asked
 * @param sources every article that may be quoted
 * @throws Error naming the law that is broken
 */
export function expectReplyLaws(
  answer: Answer,
  {
    text,
    command,
    sources,
  }: { readonly text: string; readonly command: string; readonly sources: readonly Source[] },
  showing: Showing,
): void {
  const { language, page, ephemeral, report, readerUrl } = showing;
  if (answer.kind === 'evidence' || answer.kind === 'nothing')
    expectAnswerLaws(answer, command === 'compare' ? MOST_PASSAGES.compare : MOST_PASSAGES.usually);

  const reply = discordReply(answer, {
    command,
    language,
    page,
    ephemeral,
    report,
    ...(readerUrl && { readerUrl }),
  });
  expectFits(reply);
  for (const quote of quotesIn(textsOf(reply))) {
    if (!sources.some((source) => isSliceOf(source.text, quote)))
      expect.fail(`no slice of a source: “${quote}”`);
  }

  const view = {
    language,
    base: readerUrl === undefined ? '' : '/clips',
    typed: text,
    page: Math.max(1, page),
  };
  expectInert(renderAnswer(answer, ['Who is <Xi>?'], view), view);

  for (const styles of [PLAIN, COLOURED]) expect(terminalReply(answer, styles).trim()).not.toBe('');
  expectJson(answer, text, sources);
}

function expectJson(answer: Answer, text: string, sources: readonly Source[]): void {
  const json = jsonOf(answer, text);
  if (json === undefined) return;
  const read: unknown = JSON.parse(JSON.stringify(json));
  for (const { path, start, end, text: quote } of placesIn(read)) {
    const source = sources.find((each) => each.path === path);
    // JSON carries no half of a character, which an article may hold.
    expect(quote).toBe(JSON.parse(JSON.stringify(source?.text.slice(start, end) ?? '')));
  }
}

function jsonOf(answer: Answer, text: string): object | undefined {
  switch (answer.kind) {
    case 'evidence':
    case 'nothing':
      return jsonAnswer(text, answer, 1);
    case 'claims':
      return jsonClaims(text, answer, 1);
    case 'people':
    case 'places':
    case 'timeline':
      return jsonDirectory(answer);
    default:
      return undefined;
  }
}

type Place = { readonly path: string; readonly start: number; readonly end: number; readonly text: string };

/** Everything in some JSON that says where its text stands. */
function placesIn(json: unknown): Place[] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(placesIn);
  const names = ['path', 'start', 'end', 'text'];
  return names.every((name) => name in json) ? [json as Place, ...inside] : inside;
}
