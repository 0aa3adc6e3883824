import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

describe('the language of a text', () => {
  test.for([
    [
      'en',
      'The minister arrived in Beijing on Friday, and the talks with the president lasted for about six hours.',
    ],
    ['de', 'Der Minister traf am Freitag in Peking ein, und die Gespräche dauerten etwa sechs Stunden.'],
    ['es', 'El ministro llegó el viernes a Pekín y las conversaciones duraron unas seis horas.'],
    ['uk', 'Міністр прибув до Пекіна у п’ятницю, і переговори тривали близько шести годин.'],
    ['ru', 'Министр прибыл в Пекин в пятницу, и переговоры продолжались около шести часов.'],
    ['zh', '部长星期五抵达北京，会谈持续了大约六个小时。'],
    ['ja', '大臣は金曜日に北京に到着し、会談はおよそ六時間続いた。'],
    ['ko', '장관은 금요일 베이징에 도착했으며 회담은 약 여섯 시간 동안 이어졌다고 통신사가 보도했다.'],
    ['nl', 'De minister kwam vrijdag in Peking aan en de gesprekken duurden ongeveer zes uur.'],
  ] as const)('is told: %s', ([language, text]) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.for([
    [
      'ru',
      'Новый паромный терминал открыт. Мэр Брандвика Ильзе Брандволд открыла в пятницу перестроенный паромный терминал, на два года позже намеченного срока. «Это поздно, это дорого, и это наше», - сказала она перед тремя сотнями гостей, собравшихся на набережной. Первый рейс на остров отправился в 6:40 со 112 пассажирами на борту, сообщил капитан порта Пол Эйде.',
    ],
    [
      'mn',
      'Монгол Улсын Ерөнхийлөгч өнөөдөр Бээжинд хүрэлцэн ирж, хоёр орны хамтын ажиллагааны талаар зургаан цаг ярилцлаа.',
    ],
  ] as const)('is none whose own letters are missing: %s', ([language, text]) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.for(['', 'Putin', 'Xi Jinping, Beijing 2025', '12 345 678', 'Вашингтон'])(
    'is not guessed: “%s”',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );

  test('is none that is written in other letters', () => {
    const names =
      'Sergei Lavrov, Wang Yi, Dong Jun, Anwar Ibrahim, Prabowo Subianto, Kim Jong Un, Narendra Modi';
    expect(['hi', 'ru', 'ar', 'zh']).not.toContain(detectLanguage(names));
  });

  test('is that of most of it, whatever it quotes', () => {
    const english =
      'The minister said that the talks had been long and that they would go on in the summer. ';
    expect(
      detectLanguage(`${english.repeat(8)}“Wir haben viel erreicht”, he added. ${english.repeat(8)}`),
    ).toBe('en');
  });
});
