import fc from 'fast-check';
import { someWords } from './collections.ts';
import { anyText as nastyText } from './nasty-text.ts';
import { anyText, newsWord } from './text.ts';

/** How questions begin in the languages that the bot reads, and how they end. */
// biome-ignore format: one to a line would fill a screen
const BEGINNINGS = [
  'Who', 'When did', 'Where', 'How many', 'How often did', 'What is', 'Which leader', 'and when did', 'what about', 'why',
  'Wer', 'Wann ist', 'Wo', 'Wie viele', 'Was ist', '¿Quién es', '¿Cuándo', '¿Dónde', '¿Cuántos', 'Qui est', 'Quand', 'Où',
  'Combien de', 'Quem é', 'Quando', 'Onde', 'Quantos', 'Кто', 'Когда', 'Где', 'Сколько', '谁', '什么时候', '誰が', 'いつ', 'どこ', '',
];
const ENDS = ['?', '', ' ?', '？', '??', '!', '.', '…'];

/** Names, dates and figures as questions and articles hold them, in many scripts. */
// biome-ignore format: one to a line would fill a screen
const TELLING = [
  'Shoigu', 'Choïgou', 'Шойгу', '绍伊古', 'Wang Yi', 'Xi', 'Bejing', 'Pékin', '北京', 'Pekin', 'Friday', 'Freitag', '2024', '12 November',
  '14.11.2024', 'Valparaíso', 'terremoto', 'Streik', 'Louvre', '台風', '"Xi Jinping"', '"', '-Xi', 'he', 'it', 'there', 'premier', 'top diplomat',
];

const newsQuestion = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.array(fc.oneof(newsWord, fc.constantFrom(...TELLING)), { maxLength: 8 }),
    fc.constantFrom(...ENDS),
  )
  .map(([first, rest, end]) => [first, ...rest].join(' ').trim() + end);

/** As long as Discord lets a text be, of one word or of many (discord-api-docs: interactions/application-commands.mdx). */
const longQuestion = fc
  .tuple(
    fc.oneof(newsQuestion, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 })),
    fc.constantFrom('', ' ', '\n'),
  )
  .map(([part, gap]) => `${part}${gap}x`.repeat(6_000).slice(0, 6_000));

/** Anything that anybody may ask, in earnest or not, in any language; at most 6,000 characters. */
export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: newsQuestion },
  { weight: 3, arbitrary: someWords },
  { weight: 2, arbitrary: anyText },
  { weight: 2, arbitrary: nastyText.map((text) => text.slice(0, 6_000)) },
  { weight: 1, arbitrary: longQuestion },
);
