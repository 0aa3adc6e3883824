import type {
  InteractionEditReplyOptions,
  InteractionReplyOptions,
  InteractionUpdateOptions,
  MessageReplyOptions,
  TopLevelComponent,
} from 'discord.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { questionOf, questionTitle } from '../../../src/replies/discord/question-title.ts';
import type { DiscordReply } from '../../../src/replies/discord/render-answer.ts';

describe('the title', () => {
  test('is a heading while the question is short, else bold', () => {
    expect(questionTitle('Who is *he*?')[0]?.content).toBe('### Who is \\*he\\*?');
    expect(questionTitle('Who? '.repeat(40))[0]?.content).toMatch(/^\*\*Who\? .*\?\*\*$/);
  });

  test('is no heading for a question that ends in "#", which Discord would drop', () => {
    expect(questionTitle('Who wrote C#')[0]?.content).toBe('**Who wrote C#**');
  });

  test('cuts only a question of more than 500 characters', () => {
    expect(questionOf(questionTitle('a'.repeat(500)))).toBe('a'.repeat(500));
    expect(questionOf(questionTitle('a'.repeat(501)))).toBe(`${'a'.repeat(499)}…`);
  });
});

describe('questionOf', () => {
  test.each(['### a', '**a**', 'C#', '** a', '\\', '*', '1. a', '“a”'])('reads %j back', (question) => {
    expect(questionOf(questionTitle(question))).toBe(question);
  });

  test('folds line breaks', () => {
    expect(questionOf(questionTitle(' Who\r\n is he? '))).toBe('Who is he?');
  });

  test.each([
    ['no components', []],
    ['another component', [{ type: 10, id: 1, content: '### Sources' }]],
    ['no text', [{ type: 1, id: 1_000, components: [] }]],
    ['a title of another shape', [{ type: 10, id: 1_000, content: 'Sources' }]],
    ['an empty question', questionTitle(' ')],
  ])('finds none in %s', (_, components) => {
    expect(questionOf(components)).toBeUndefined();
  });
});

test('discord.js takes a reply wherever one is sent, and its components are read as they come', () => {
  expectTypeOf<DiscordReply>().toExtend<InteractionReplyOptions>();
  expectTypeOf<DiscordReply>().toExtend<InteractionEditReplyOptions>();
  expectTypeOf<DiscordReply>().toExtend<InteractionUpdateOptions>();
  expectTypeOf<DiscordReply>().toExtend<MessageReplyOptions>();
  expectTypeOf<TopLevelComponent[]>().toExtend<Parameters<typeof questionOf>[0]>();
});
