import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import type { Source } from '../../../src/model/source.ts';
import { claimOf } from '../../../src/replies/discord/claim-title.ts';
import { parseCustomId } from '../../../src/replies/discord/custom-id.ts';
import { questionOf } from '../../../src/replies/discord/question-title.ts';
import { questionOfReading } from '../../../src/replies/discord/reading-note.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { isBlank, oneLine } from '../../../src/replies/one-line.ts';
import {
  anyAnswer,
  claimsAnswer,
  evidenceAnswer,
  nothingAnswer,
  readingAnswer,
} from '../../arbitraries/answer.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { allNodes, nodesOf } from './markdown.ts';
import { buttonsOf, expectFits, textsOf } from './reply-body.ts';
import { isSliceOf, quotesIn } from './shown-quotes.ts';

const RUNS = { numRuns: 250 };
const options = fc.record(
  {
    command: fc.constantFrom('ask', 'when'),
    page: fc.integer({ min: -2, max: 20 }),
    ephemeral: fc.boolean(),
    language: fc.constantFrom(...LANGUAGES),
    readerUrl: fc.constantFrom(undefined, 'https://clips.example.org', `http://x.io/${'a'.repeat(288)}`),
  },
  { requiredKeys: ['command'] },
);

function sourcesOf(answer: Answer): Source[] {
  switch (answer.kind) {
    case 'evidence':
      return answer.ranked.map((ranked) => ranked.source);
    case 'nothing':
      return answer.nearest.map((ranked) => ranked.source);
    case 'sources':
      return answer.sources.map((summary) => summary.source);
    case 'source':
      return [answer.summary.source];
    case 'reading':
      return [answer.source];
    case 'claims':
      return answer.claims.flatMap(({ evidence }) => evidence.map(({ ranked }) => ranked.source));
    default:
      return [];
  }
}

test('any answer fits all of the limits of Discord', () => {
  fc.assert(
    fc.property(anyAnswer, options, (answer, options) => expectFits(discordReply(answer, options))),
    RUNS,
  );
});

test('every quote is one slice of its source', () => {
  fc.assert(
    fc.property(fc.oneof(evidenceAnswer, nothingAnswer, claimsAnswer), options, (answer, options) => {
      const sources = sourcesOf(answer);
      for (const quote of quotesIn(textsOf(discordReply(answer, options)))) {
        expect(sources.some((source) => isSliceOf(source.text, quote))).toBe(true);
      }
    }),
    RUNS,
  );
});

test('every passage of the page is shown with its citation, and every button can be read', () => {
  fc.assert(
    fc.property(evidenceAnswer, (answer) => {
      const reply = discordReply(answer, { command: 'when' });
      const cited = textsOf(reply).filter((text) => /^> .*\n-# \[\d+\] .*¶\d+,\sline\s\d+/m.test(text));
      expect(cited.length).toBe(Math.min(3, answer.ranked.length));
      for (const [, customId] of buttonsOf(reply)) expect(parseCustomId(customId)).toBeDefined();
    }),
    RUNS,
  );
});

test('no small print and no list item is bare', () => {
  fc.assert(
    fc.property(anyAnswer, options, (answer, options) => {
      const lines = textsOf(discordReply(answer, options)).flatMap((text) => text.split('\n'));
      for (const line of lines.filter((line) => /^-#? /.test(line))) {
        expect(isBlank(line.replace(/^-#? /, ''))).toBe(false);
      }
    }),
    RUNS,
  );
});

/** An address without its percent-encoding, by which two forms of it compare. */
function decoded(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).href.replace(/%[0-9A-F]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}

test('nothing but our own markup is active', () => {
  const ours = [
    'text',
    'br',
    'twemoji',
    'strong',
    'em',
    'blockQuote',
    'heading',
    'subtext',
    'inlineCode',
    'link',
  ];
  fc.assert(
    fc.property(anyAnswer, options, (answer, options) => {
      const urls = sourcesOf(answer).map((source) => source.url);
      for (const text of textsOf(discordReply(answer, options))) {
        for (const node of allNodes(nodesOf(text))) {
          expect(ours).toContain(node.type);
          if (node.type === 'link') expect(urls.map(decoded)).toContain(decoded(String(node.target)));
        }
      }
    }),
    RUNS,
  );
});

test('the question is read back exactly from any answer to it', () => {
  const question = anyText.map((text) => oneLine(oneLine(text).slice(0, 500))).filter((text) => text !== '');
  fc.assert(
    fc.property(fc.oneof(evidenceAnswer, nothingAnswer), question, options, (answer, text, options) => {
      const reply = discordReply({ ...answer, query: { ...answer.query, text } }, options);
      expect(questionOf(reply.components)).toBe(text);
    }),
    RUNS,
  );
});

test('the question of a reading is read back exactly, in every language', () => {
  const question = anyText.map((text) => oneLine(oneLine(text).slice(0, 500))).filter((text) => text !== '');
  fc.assert(
    fc.property(readingAnswer, question, options, (answer, text, options) => {
      const asked = { question: text, paragraphs: [1], matches: [] };
      const reply = discordReply({ ...answer, asked }, options);
      expect(questionOfReading(reply.components)).toBe(text);
      expect(
        questionOfReading(discordReply({ ...answer, asked: { ...asked, question: '' } }, options).components),
      ).toBe(undefined);
    }),
    RUNS,
  );
});

test('a claim is read back as far as it is shown', () => {
  fc.assert(
    fc.property(claimsAnswer, options, (answer, options) => {
      const { components } = discordReply(answer, options);
      const found = answer.claims.filter(({ evidence }) => evidence.length > 0);
      for (const [at, { text }] of found.entries()) {
        const shown = claimOf(components, at + 1);
        if (isBlank(text)) continue;
        expect(oneLine(text).startsWith((shown ?? '?').replace(/…$/, ''))).toBe(true);
      }
      expect(claimOf(components, found.length + 1)).toBeUndefined();
    }),
    RUNS,
  );
});

test('no other reply is taken for an answer to a question', () => {
  fc.assert(
    fc.property(anyAnswer, options, (answer, options) => {
      fc.pre(answer.kind !== 'evidence' && answer.kind !== 'nothing');
      expect(questionOf(discordReply(answer, options).components)).toBeUndefined();
    }),
    RUNS,
  );
});
