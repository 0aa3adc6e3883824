import { describe, expect, test } from 'vitest';
import { dateMentions } from '../../../src/language/mentions/dates.ts';
import { numberMentions } from '../../../src/language/mentions/numbers.ts';

const texts = (mentions: readonly { readonly text: string }[]) => mentions.map(({ text }) => text);

describe('dates', () => {
  test.for([
    [
      'de',
      'Am 3. März 2025 und seit Freitagabend, vor drei Tagen',
      ['3. März 2025', 'Freitagabend', 'vor drei Tagen'],
    ],
    ['es', 'El jueves 5 de mayo de 2024, hace dos semanas', ['jueves 5 de mayo de 2024', 'hace dos semanas']],
    [
      'fr',
      'Mercredi 12 juin, puis en juillet 2025 et hier soir',
      ['Mercredi 12 juin', 'juillet 2025', 'hier soir'],
    ],
    ['pt', 'Na sexta-feira, 2 de abril, e no mês passado', ['sexta-feira, 2 de abril', 'mês passado']],
    ['ru', 'В пятницу, 5 мая 2024 года, и в прошлом году', ['пятницу, 5 мая 2024 года', 'прошлом году']],
    ['zh', '9月5日12时52分发生，去年三月和星期二上午', ['9月5日12时52分', '去年三月', '星期二上午']],
    ['ja', '12日夜に上陸し、2025年8月3日と来週', ['12日夜', '2025年8月3日', '来週']],
  ] as const)('of %s', ([language, text, dates]) => {
    expect(texts(dateMentions(text, language))).toEqual(dates);
  });

  test('there are none in a language that is not known', () => {
    expect(dateMentions('3 maaliskuuta 2025', 'fi')).toEqual([]);
  });
});

describe('numbers', () => {
  test.for([
    [
      'de',
      'Rund 280 Feuerwehrleute, 5,5 Prozent und 40 Millionen Euro am 3. Mai',
      ['280 Feuerwehrleute', '5,5 Prozent', '40 Millionen Euro'],
    ],
    ['es', '4.300 millones de dólares y tres días', ['4.300 millones de dólares', 'tres días']],
    ['fr', "88 millions d'euros et 39 %", ["88 millions d'euros", '39 %']],
    ['pt', 'nove pessoas e 10 mil reais', ['nove pessoas', '10 mil reais']],
    ['ru', '6 400 человек, три дома и миллиард рублей', ['6 400 человек', 'три дома', 'миллиард рублей']],
    ['zh', '造成21人遇难，总投资398亿元', ['21人', '398亿元']],
    ['ja', '412便が欠航し、約3万戸が停電した', ['412便', '3万戸']],
  ] as const)('of %s', ([language, text, numbers]) => {
    expect(texts(numberMentions(text, language))).toEqual(numbers);
  });

  test('are figures alone in a language that is not known', () => {
    expect(texts(numberMentions('noin 12 henkilöä', 'fi'))).toEqual(['12']);
  });
});
