import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUp } from '../../src/questions/follow-up.ts';
import { anyText } from '../arbitraries/text.ts';

const ARRIVAL = 'When did Sergei Shoigu arrive in Beijing?';

describe('a question right after another is read with its names', () => {
  test.each([
    ['and when did he leave?', ARRIVAL, 'When did Sergei Shoigu leave?'],
    ['When did he leave', ARRIVAL, 'When did Sergei Shoigu leave'],
    ['who met him there?', ARRIVAL, 'Who met Sergei Shoigu in Beijing?'],
    ['what is his office?', ARRIVAL, 'What is Sergei Shoigu’s office?'],
    ['Who came with her?', 'When did Ursula von der Leyen speak?', 'Who came with Ursula von der Leyen?'],
    [
      'Who is her spokesman?',
      'When did Ursula von der Leyen speak?',
      'Who is Ursula von der Leyen’s spokesman?',
    ],
    [
      'who met her yesterday?',
      'When did Ursula von der Leyen speak?',
      'Who met Ursula von der Leyen yesterday?',
    ],
    ['When’s he leaving?', ARRIVAL, 'When’s Sergei Shoigu leaving?'],
    ['What did they discuss?', 'When did Shoigu meet Xi?', 'What did Shoigu and Xi discuss?'],
    ['when did it end?', 'When did the summit begin?', 'When did the summit end?'],
    ['who signed it?', 'When was a deal signed in Moscow?', 'Who signed the deal?'],
    ['how much does it cost?', 'Who presented the new jet?', 'How much does the new jet cost?'],
    ['who founded it?', 'Where is AirAsia?', 'Who founded AirAsia?'],
    ['who else was there?', 'Who met Shoigu in Kuala Lumpur?', 'Who else was in Kuala Lumpur?'],
    ['who came from there?', 'Who met Shoigu in Kuala Lumpur?', 'Who came from Kuala Lumpur?'],
    ['who was president then?', 'What happened in 1991?', 'Who was president in 1991?'],
    ['and what has changed since then?', 'What happened in 1991?', 'What has changed since 1991?'],
    ['when did he leave?', 'when did shoigu arrive in beijing?', 'When did shoigu leave?'],
    ['who met him?', 'When did the foreign minister arrive?', 'Who met the foreign minister?'],
    ['what did Anwar tell him?', ARRIVAL, 'What did Anwar tell Sergei Shoigu?'],
    ['why did he do it?', ARRIVAL, 'Why did Sergei Shoigu do it?'],
    ['Thanks! And when did he leave?', ARRIVAL, 'When did Sergei Shoigu leave?'],
    ['Did he say when he leaves?', ARRIVAL, 'Did Sergei Shoigu say when he leaves?'],
  ])('%s · after %s', (question, previous, read) => {
    expect(followUp(question, previous)).toBe(read);
  });
});

describe('“what about …?” and “and …?” keep the question and swap the name, the place or the time', () => {
  test.each([
    ['what about Xi?', ARRIVAL, 'When did Xi arrive in Beijing?'],
    ['How about Xi Jinping', ARRIVAL, 'When did Xi Jinping arrive in Beijing?'],
    ['and Xi?', ARRIVAL, 'When did Xi arrive in Beijing?'],
    ['And the prime minister?', ARRIVAL, 'When did the prime minister arrive in Beijing?'],
    ['and his wife?', ARRIVAL, 'When did Sergei Shoigu’s wife arrive in Beijing?'],
    ['and in Beijing?', 'Who met Shoigu in Kuala Lumpur?', 'Who met Shoigu in Beijing?'],
    ['what about Malaysia?', 'Who rules Russia?', 'Who rules Malaysia?'],
    ['and on Sunday?', 'What did Xi say on Friday?', 'What did Xi say on Sunday?'],
    ['and in 2014?', 'Who met Shoigu?', 'Who met Shoigu in 2014?'],
    ['and with Putin?', 'When did Shoigu speak with Xi?', 'When did Shoigu speak with Putin?'],
    ['what about when he left?', ARRIVAL, 'When Sergei Shoigu left?'],
  ])('%s · after %s', (question, previous, read) => {
    expect(followUp(question, previous)).toBe(read);
  });
});

describe('a bare question word asks for another thing about the same', () => {
  test.each([
    ['why?', 'When did Shoigu leave Beijing?', 'Why did Shoigu leave Beijing?'],
    ['And where?', 'When did Shoigu meet Xi?', 'Where did Shoigu meet Xi?'],
    ['when exactly?', 'On what day did Shoigu arrive?', 'When did Shoigu arrive?'],
    ['where?', 'Who did Shoigu meet?', 'Where did Shoigu meet?'],
    ['where?', 'Who is Sergei Shoigu?', 'Where is Sergei Shoigu?'],
    ['when?', 'Who met Shoigu in Kuala Lumpur?', 'When, and who met Shoigu in Kuala Lumpur?'],
    ['when was it?', 'Who met Shoigu?', 'When, and who met Shoigu?'],
    ['why did that happen?', 'When did Shoigu leave?', 'Why did Shoigu leave?'],
    ['who else?', 'Who met Shoigu?', 'Who else met Shoigu?'],
    ['when?', 'did Shoigu arrive?', 'When did Shoigu arrive?'],
    ['when?', 'zhuhai airshow', 'When: zhuhai airshow'],
    ['when?', 'When did Shoigu arrive?', 'When did Shoigu arrive?'],
  ])('%s · after %s', (question, previous, read) => {
    expect(followUp(question, previous)).toBe(read);
  });
});

describe('what needs nothing of the question before stays as it is', () => {
  test.each([
    ['Who met Xi?', ARRIVAL],
    ['and when did Xi leave?', ARRIVAL],
    ['Did Xi say when he will leave?', ARRIVAL],
    ['When did the deal begin and who signed it?', ARRIVAL],
    ['Is it true that Xi met Putin?', 'When did the summit begin?'],
    ['How many people were there?', 'Who met Shoigu in Kuala Lumpur?'],
    ['Is there a deal?', 'Who met Shoigu in Kuala Lumpur?'],
    ['How about him', 'When did Xi leave?'],
    ['Did Xi say who met him?', ARRIVAL],
    ['was it a success?', 'When did Shoigu visit Beijing?'],
    ['and?', ARRIVAL],
    ['and you', ARRIVAL],
    ['what?', ARRIVAL],
    ['and thanks', ARRIVAL],
    ['Xi?', ARRIVAL],
    ['help', ARRIVAL],
    ['thanks', ARRIVAL],
    ['and Sergei Shoigu?', ARRIVAL],
    ['', ARRIVAL],
  ])('“%s”', (question, previous) => {
    expect(followUp(question, previous)).toBeUndefined();
  });

  test.each([
    ['he, where no person is named', 'when did he leave?', 'Where is Beijing?'],
    ['there, where no place is named', 'who lives there?', 'When did Shoigu leave?'],
    ['then, where no time is named', 'who was president then?', 'Who met Shoigu?'],
    ['the question before was empty', 'when did he leave?', ' '],
  ])('%s', (_, question, previous) => {
    expect(followUp(question, previous)).toBeUndefined();
  });
});

describe('what the question before does not name, its answer may', () => {
  test.each([
    [
      'and when did he leave?',
      'Who arrived in Beijing?',
      'who',
      'Sergei Shoigu',
      'When did Sergei Shoigu leave?',
    ],
    ['who lives there?', 'Where did Shoigu go?', 'where', 'Beijing', 'Who lives in Beijing?'],
    ['what happened then?', 'When did Shoigu go?', 'when', 'Friday', 'What happened on Friday?'],
  ] as const)('%s · after %s', (question, previous, intent, value, read) => {
    expect(followUp(question, previous, () => ({ intent, value }))).toBe(read);
  });

  test('but not a place for a person, and not where the question names one', () => {
    expect(
      followUp('when did he leave?', 'Where is it?', () => ({ intent: 'where', value: 'Beijing' })),
    ).toBeUndefined();
    const earlier = () => {
      throw new Error('asked in vain');
    };
    expect(followUp('when did he leave?', ARRIVAL, earlier)).toBe('When did Sergei Shoigu leave?');
  });
});

test('no text makes it fail, and what is read is never empty', () => {
  fc.assert(
    fc.property(anyText, anyText, (question, previous) => {
      expect(followUp(question, previous)).not.toBe('');
      expect(followUp(`and ${question}`, previous)).not.toBe('');
    }),
  );
});
