import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCustomId } from '../../../src/replies/discord/custom-id.ts';
import { questionOf } from '../../../src/replies/discord/question-title.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { isBlank, oneLine } from '../../../src/replies/one-line.ts';
import { terminalReply } from '../../../src/replies/terminal.ts';
import { comparisonAnswer, directoryAnswer } from '../../arbitraries/directory-answer.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { allNodes, nodesOf } from './markdown.ts';
import { buttonsOf, expectFits, textsOf } from './reply-body.ts';

const RUNS = { numRuns: 150 };
const options = fc.record(
  {
    command: fc.constantFrom('who', 'when', 'where', 'compare'),
    page: fc.integer({ min: -2, max: 20 }),
    ephemeral: fc.boolean(),
    language: fc.constantFrom(...LANGUAGES),
    readerUrl: fc.constantFrom(undefined, 'https://clips.example.org', `http://x.io/${'a'.repeat(288)}`),
  },
  { requiredKeys: ['command'] },
);

test('any answer of the directory fits all of the limits of Discord, in every language', () => {
  fc.assert(
    fc.property(directoryAnswer, options, (answer, options) => expectFits(discordReply(answer, options))),
    RUNS,
  );
});

test('nothing but our own markup is active, and no line is bare', () => {
  const ours = 'text br twemoji strong em blockQuote heading subtext inlineCode link'.split(' ');
  fc.assert(
    fc.property(directoryAnswer, options, (answer, options) => {
      for (const text of textsOf(discordReply(answer, options))) {
        for (const node of allNodes(nodesOf(text))) expect(ours).toContain(node.type);
        for (const line of text.split('\n').filter((line) => /^-#? /.test(line))) {
          expect(isBlank(line.replace(/^-#? /, ''))).toBe(false);
        }
      }
    }),
    RUNS,
  );
});

test('every button can be read, and a terminal shows something', () => {
  fc.assert(
    fc.property(directoryAnswer, options, (answer, options) => {
      for (const [, customId] of buttonsOf(discordReply(answer, { ...options, readerUrl: undefined })))
        expect(parseCustomId(customId)).toBeDefined();
      expect(terminalReply(answer).trim()).not.toBe('');
    }),
    RUNS,
  );
});

test('a list or a timeline is taken for no answer to a question; a comparison gives its topic back', () => {
  const topic = anyText.map((text) => oneLine(oneLine(text).slice(0, 500))).filter((text) => text !== '');
  fc.assert(
    fc.property(directoryAnswer, comparisonAnswer, topic, options, (answer, comparison, text, options) => {
      const asked = discordReply({ ...comparison, query: { ...comparison.query, text } }, options);
      expect(questionOf(asked.components)).toBe(text);
      fc.pre(answer.kind !== 'comparison' && answer.kind !== 'person');
      expect(questionOf(discordReply(answer, options).components)).toBeUndefined();
    }),
    RUNS,
  );
});
