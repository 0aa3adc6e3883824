import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/model/query.ts';
import { otherLanguage } from '../../src/questions/other-languages.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { collection } from '../ranking/collection.ts';

describe('what a question asks for in another language', () => {
  test.for<[string, Intent]>([
    ['¿Cuándo llegó Shoigu a Beijing?', 'when'],
    ['¿Quién se reunió con Shoigu?', 'who'],
    ['con quién habló Xi', 'who'],
    ['¿Dónde está Shoigu?', 'where'],
    ['¿Cuántos aviones?', 'howMany'],
    ['Quand Shoigu est-il arrivé ?', 'when'],
    ['Qui a rencontré Xi ?', 'who'],
    ['Où est Shoigu ?', 'where'],
    ['D’où vient Shoigu ?', 'where'],
    ['Combien d’avions ?', 'howMany'],
    ['Wann kam Shoigu an?', 'when'],
    ['Mit wem sprach Xi?', 'who'],
    ['Wo traf Xi Shoigu?', 'where'],
    ['Wie viele Flugzeuge?', 'howMany'],
    ['Quando Shoigu chegou?', 'when'],
    ['Quem se reuniu com Xi?', 'who'],
    ['Onde está Shoigu?', 'where'],
    ['Quantos aviões?', 'howMany'],
    ['Когда Шойгу прибыл в Пекин?', 'when'],
    ['С кем встретился Си?', 'who'],
    ['Где Шойгу?', 'where'],
    ['Сколько самолётов?', 'howMany'],
    ['绍伊古什么时候到北京？', 'when'],
    ['谁见了习近平？', 'who'],
    ['绍伊古在哪里？', 'where'],
    ['有多少架飞机？', 'howMany'],
    ['Shoiguはいつ北京に着きましたか？', 'when'],
    ['誰がXiに会いましたか？', 'who'],
    ['Shoiguはどこにいますか？', 'where'],
    ['飛行機はいくつありますか？', 'howMany'],
  ])('“%s” asks %s', ([question, intent]) => {
    expect(otherLanguage(question)?.intent).toBe(intent);
    expect(parseQuestion(question).intent).toBe(intent);
  });

  test.for([
    'When did Shoigu arrive?',
    'Wo Weihan was executed when?',
    'Quite a few jets',
    'Wolfowitz in Beijing',
    'La Paz talks',
    'Shoigu Beijing Friday',
    '',
  ])('“%s” is none', (question) => {
    expect(otherLanguage(question)).toBeUndefined();
  });

  test('a command overrules it', () => {
    expect(parseQuestion('¿Quién llegó?', 'when').intent).toBe('when');
  });
});

describe('what is searched for', () => {
  const read = (question: string) => {
    const { names, tokens } = parseQuestion(question);
    return { names, words: tokens.map(({ start, end }) => question.slice(start, end)) };
  };

  test.for<[string, string[], string[]]>([
    ['¿Cuándo llegó Shoigu a Beijing?', ['Shoigu', 'Beijing'], ['llegó', 'Shoigu', 'Beijing']],
    ['Quand Shoigu est-il arrivé à Pékin ?', ['Shoigu', 'Pékin'], ['Shoigu', 'arrivé', 'Pékin']],
    ['¿Quién fue a La Paz?', ['La Paz'], ['La', 'Paz']],
  ])('in “%s” is neither the question word nor what holds it together', ([question, names, words]) => {
    expect(read(question)).toEqual({ names, words });
  });

  test('every word keeps its place', () => {
    const question = fc.tuple(
      fc.constantFrom('¿Quién ', 'Qui ', 'Wer ', '誰'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(question, ([word, rest]) => {
        const text = word + rest;
        const read = otherLanguage(text)?.rest;
        if (read === undefined) return;
        expect(read.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) expect([text[at], ',']).toContain(read[at]);
      }),
    );
  });
});

describe('an answer', () => {
  const clips = collection({
    'visit.txt':
      'Sergei Shoigu, the secretary of the Security Council, arrived in Beijing on Friday.\n\nThe talks lasted six hours.',
    'trade.txt': 'Trade with Malaysia grew by a third.\n\nExporters of tin and rubber gained most.',
  });

  test('comes where the names, and a verb that looks alike, stand in the clips', () => {
    const answer = clips.ask('Quand Shoigu est-il arrivé à Pékin ?');
    expect(answer.kind === 'evidence' && answer.board.map(({ value }) => value)).toEqual(['Friday']);
  });

  test.for(['¿Quién es Shoigu?', 'Qui est Shoigu ?', 'Wer ist Shoigu?', 'Quem é Shoigu?'])(
    'to “%s” says who that is',
    (question) => {
      const answer = clips.ask(question);
      expect(answer.kind === 'evidence' && answer.board[0]?.value).toBe('Sergei Shoigu');
    },
  );

  test('is an honest miss where the verb is not known, and the question word is not to blame', () => {
    const answer = clips.ask('¿Cuándo murió Shoigu?');
    expect(answer).toMatchObject({ kind: 'nothing', reason: { kind: 'nothing said of', words: ['murió'] } });
  });

  test('keeps the question of a command as it was asked', () => {
    expect(clips.ask('cuándo llegó Shoigu', { intent: 'when' }).query.text).toBe('cuándo llegó Shoigu');
  });
});
