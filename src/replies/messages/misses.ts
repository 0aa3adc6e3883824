import type { MissReason } from '../../model/notice.ts';
import type { Intent } from '../../model/query.ts';
import type { Language, Translated } from '../languages.ts';
import { quoted } from './typography.ts';

type MissWords = {
  readonly tooLong: (length: number, limit: number) => string;
  readonly noTellingWord: string;
  /** `words` are quoted and joined already. */
  readonly neverMentioned: (words: string) => string;
  readonly nothingSaidOf: (words: string) => string;
  readonly notSaid: (asked: string) => string;
  readonly asked: Readonly<Record<Intent, string>>;
  readonly comma: string;
  readonly or: string;
};

const MISSES: Translated<MissWords> = {
  en: {
    tooLong: (length, limit) =>
      `The question has ${length} characters, and ${limit} is the limit: please ask it shorter.`,
    noTellingWord: 'Please ask with a name or a telling word, such as “When did the talks begin?”',
    neverMentioned: (words) => `The clips never mention ${words}.`,
    nothingSaidOf: (words) => `The clips say nothing of ${words}.`,
    notSaid: (asked) => `The clips mention these words, but no passage says ${asked}.`,
    asked: {
      who: 'who',
      when: 'when',
      where: 'where',
      howMany: 'how many or how much',
      what: 'what is asked',
    },
    comma: ', ',
    or: ' or ',
  },
  es: {
    tooLong: (length, limit) =>
      `La pregunta tiene ${length} caracteres y el límite es ${limit}: hazla más corta.`,
    noTellingWord: 'Pregunta con un nombre o una palabra clave, por ejemplo una persona, un lugar o un tema.',
    neverMentioned: (words) => `Los artículos no mencionan ${words}.`,
    nothingSaidOf: (words) => `Los artículos no dicen nada sobre ${words}.`,
    notSaid: (asked) => `Los artículos contienen estas palabras, pero ningún pasaje dice ${asked}.`,
    asked: {
      who: 'quién',
      when: 'cuándo',
      where: 'dónde',
      howMany: 'cuánto o cuántos',
      what: 'lo que se pregunta',
    },
    comma: ', ',
    or: ' ni ',
  },
  fr: {
    tooLong: (length, limit) =>
      `La question compte ${length} caractères et la limite est de ${limit}\u00a0: posez-la plus brièvement.`,
    noTellingWord:
      'Posez une question avec un nom ou un mot parlant, par exemple une personne, un lieu ou un sujet.',
    neverMentioned: (words) => `Les articles ne mentionnent pas ${words}.`,
    nothingSaidOf: (words) => `Les articles ne disent rien sur ${words}.`,
    notSaid: (asked) => `Ces mots figurent dans les articles, mais aucun passage ne dit ${asked}.`,
    asked: { who: 'qui', when: 'quand', where: 'où', howMany: 'combien', what: 'ce qui est demandé' },
    comma: ', ',
    or: ' ni ',
  },
  de: {
    tooLong: (length, limit) =>
      `Die Frage hat ${length} Zeichen, ${limit} sind erlaubt: Bitte stell sie kürzer.`,
    noTellingWord:
      'Bitte frag mit einem Namen oder einem aussagekräftigen Wort, etwa einer Person, einem Ort oder einem Thema.',
    neverMentioned: (words) => `Die Artikel erwähnen ${words} nirgends.`,
    nothingSaidOf: (words) => `Die Artikel sagen nichts über ${words}.`,
    notSaid: (asked) => `Diese Wörter kommen in den Artikeln vor, aber keine Stelle sagt, ${asked}.`,
    asked: { who: 'wer', when: 'wann', where: 'wo', howMany: 'wie viel', what: 'was gefragt ist' },
    comma: ', ',
    or: ' oder ',
  },
  pt: {
    tooLong: (length, limit) =>
      `A pergunta tem ${length} caracteres e o limite é ${limit}: faça uma mais curta.`,
    noTellingWord: 'Pergunte com um nome ou uma palavra-chave, por exemplo uma pessoa, um lugar ou um tema.',
    neverMentioned: (words) => `Os artigos não mencionam ${words}.`,
    nothingSaidOf: (words) => `Os artigos não dizem nada sobre ${words}.`,
    notSaid: (asked) => `Os artigos contêm essas palavras, mas nenhum trecho diz ${asked}.`,
    asked: {
      who: 'quem',
      when: 'quando',
      where: 'onde',
      howMany: 'quanto ou quantos',
      what: 'o que se pergunta',
    },
    comma: ', ',
    or: ' nem ',
  },
  ru: {
    tooLong: (length, limit) =>
      `Длина вопроса — ${length} симв. при пределе ${limit}: задайте его короче, пожалуйста.`,
    noTellingWord: 'Спросите с именем или значимым словом: назовите, например, человека, место или тему.',
    neverMentioned: (words) => `В статьях ни разу не встречается ${words}.`,
    nothingSaidOf: (words) => `В статьях ничего не сказано о ${words}.`,
    notSaid: (asked) => `Эти слова в статьях есть, но ни один фрагмент не отвечает на ${asked}.`,
    asked: {
      who: 'вопрос «кто?»',
      when: 'вопрос «когда?»',
      where: 'вопрос «где?»',
      howMany: 'вопрос «сколько?»',
      what: 'этот вопрос',
    },
    comma: ', ',
    or: ' или ',
  },
  zh: {
    tooLong: (length, limit) => `问题有 ${length} 个字符，上限是 ${limit}：请问得简短一些。`,
    noTellingWord: '请在问题中写出名称或关键词，例如人物、地点或主题。',
    neverMentioned: (words) => `文章从未提到${words}。`,
    nothingSaidOf: (words) => `文章没有谈到${words}。`,
    notSaid: (asked) => `文章中有这些词，但没有一处说明${asked}。`,
    asked: { who: '是谁', when: '是什么时候', where: '在哪里', howMany: '有多少', what: '所问的内容' },
    comma: '、',
    or: '或',
  },
  ja: {
    tooLong: (length, limit) =>
      `質問は${length}文字あります。上限は${limit}文字です。短くしてお尋ねください。`,
    noTellingWord: '人物、場所、話題など、名前や手がかりになる語を入れて質問してください。',
    neverMentioned: (words) => `記事に${words}は一度も出てきません。`,
    nothingSaidOf: (words) => `記事は${words}について何も述べていません。`,
    notSaid: (asked) => `これらの語は記事にありますが、${asked}を述べた箇所はありません。`,
    asked: { who: '誰か', when: 'いつか', where: 'どこか', howMany: 'いくつか', what: '質問の答え' },
    comma: '、',
    or: 'や',
  },
};

/**
 * Why the clips do not answer, in one sentence for people; what is words already stays as it is.
 *
 * @example `missText({ kind: 'never mentioned', words: ['Mars'] }, 'en')` → `'The clips never mention “Mars”.'`
 */
export function missText(reason: MissReason | string, language: Language): string {
  if (typeof reason === 'string') return reason;
  const words = MISSES[language];
  switch (reason.kind) {
    case 'too long':
      return words.tooLong(reason.length, reason.limit);
    case 'no telling word':
      return words.noTellingWord;
    case 'never mentioned':
      return words.neverMentioned(anyOf(reason.words, language));
    case 'nothing said of':
      return words.nothingSaidOf(anyOf(reason.words, language));
    case 'not what is asked':
      return words.notSaid(words.asked[reason.intent]);
  }
}

/** `“a”, “b” or “c”`. */
function anyOf(words: readonly string[], language: Language): string {
  const { comma, or } = MISSES[language];
  const each = words.map((word) => quoted(word, language));
  const last = each.pop() ?? '';
  return each.length === 0 ? last : `${each.join(comma)}${or}${last}`;
}
