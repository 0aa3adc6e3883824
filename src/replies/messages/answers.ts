import type { Translated } from '../languages.ts';
import { COUNTS } from './counts.ts';

/** The words around quotes: where they stand, who says so, how the question was read, and the buttons below. */
type AnswerWords = {
  /** Behind a row of the board. */
  readonly saidBy: (speaker: string) => string;
  readonly paragraphOf: (paragraph: number, total: number) => string;
  readonly original: string;
  /** Where copies of a passage stand: `places` in the same source, `count` other sources of which some are named. */
  readonly also: (parts: readonly string[]) => string;
  readonly alsoAt: (places: string) => string;
  readonly alsoIn: (count: number, names: string) => string;
  /** `from` and `to` are quoted already. */
  readonly readAs: (pairs: string) => string;
  readonly pair: (from: string, to: string) => string;
  readonly alsoPair: (from: string, to: string) => string;
  readonly nowhere: (words: string) => string;
  readonly nearest: string;
  readonly clipsAreAbout: string;
  /** `command` is marked up already. */
  readonly listsAll: (command: string) => string;
  readonly read: string;
  /** One number, or several with commas. */
  readonly readNumber: (numbers: number | string) => string;
  readonly readParagraph: (paragraph: number) => string;
  readonly back: string;
  readonly more: string;
  readonly nothingToShow: string;
};

/** The words of evidence, misses, lists of sources and the reader. */
export const ANSWERS: Translated<AnswerWords> = {
  en: {
    saidBy: (speaker) => ` — says ${speaker}`,
    paragraphOf: (paragraph, total) => `¶${paragraph} of ${total}`,
    original: 'the original',
    also: (parts) => `also ${parts.join('; ')}`,
    alsoAt: (places) => `at ${places}`,
    alsoIn: (count, names) => `in ${COUNTS.en.sources(count)}${names && `: ${names}`}`,
    readAs: (pairs) => `read ${pairs}`,
    pair: (from, to) => `${from} as ${to}`,
    alsoPair: (from, to) => `${from} also as ${to}`,
    nowhere: (words) => `nowhere in the clips: ${words}`,
    nearest: 'Nearest, but it does not answer:',
    clipsAreAbout: 'The clips are about:',
    listsAll: (command) => `${command} lists all of them`,
    read: 'Read',
    readNumber: (numbers) => `Read ${numbers}`,
    readParagraph: (paragraph) => `Read ¶${paragraph}`,
    back: 'Back',
    more: 'More',
    nothingToShow: 'There is nothing to show.',
  },
  es: {
    saidBy: (speaker) => ` — según ${speaker}`,
    paragraphOf: (paragraph, total) => `¶${paragraph} de ${total}`,
    original: 'el original',
    also: (parts) => `también ${parts.join('; ')}`,
    alsoAt: (places) => `en ${places}`,
    alsoIn: (count, names) => `en ${COUNTS.es.sources(count)}${names && `: ${names}`}`,
    readAs: (pairs) => `leído: ${pairs}`,
    pair: (from, to) => `${from} como ${to}`,
    alsoPair: (from, to) => `${from} también como ${to}`,
    nowhere: (words) => `no aparece en los artículos: ${words}`,
    nearest: 'Lo más cercano, aunque no responde a la pregunta:',
    clipsAreAbout: 'Los artículos tratan de:',
    listsAll: (command) => `${command} los muestra todos`,
    read: 'Leer',
    readNumber: (numbers) => `Leer ${numbers}`,
    readParagraph: (paragraph) => `Leer ¶${paragraph}`,
    back: 'Atrás',
    more: 'Más',
    nothingToShow: 'No hay nada que mostrar.',
  },
  fr: {
    saidBy: (speaker) => ` — selon ${speaker}`,
    paragraphOf: (paragraph, total) => `¶${paragraph} sur ${total}`,
    original: 'l’original',
    also: (parts) => `aussi ${parts.join('\u00a0; ')}`,
    alsoAt: (places) => `au ${places}`,
    alsoIn: (count, names) => `dans ${COUNTS.fr.sources(count)}${names && `\u00a0: ${names}`}`,
    readAs: (pairs) => `lu\u00a0: ${pairs}`,
    pair: (from, to) => `${from} comme ${to}`,
    alsoPair: (from, to) => `${from} aussi comme ${to}`,
    nowhere: (words) => `introuvable dans les articles\u00a0: ${words}`,
    nearest: 'Le plus proche, sans répondre à la question\u00a0:',
    clipsAreAbout: 'Les articles parlent de\u00a0:',
    listsAll: (command) => `${command} les affiche tous`,
    read: 'Lire',
    readNumber: (numbers) => `Lire ${numbers}`,
    readParagraph: (paragraph) => `Lire ¶${paragraph}`,
    back: 'Retour',
    more: 'Suite',
    nothingToShow: 'Il n’y a rien à afficher.',
  },
  de: {
    saidBy: (speaker) => ` — laut ${speaker}`,
    paragraphOf: (paragraph, total) => `¶${paragraph} von ${total}`,
    original: 'das Original',
    also: (parts) => `auch ${parts.join('; ')}`,
    alsoAt: (places) => `bei ${places}`,
    alsoIn: (count, names) => `in ${COUNTS.de.sources(count)}${names && `: ${names}`}`,
    readAs: (pairs) => `gelesen: ${pairs}`,
    pair: (from, to) => `${from} als ${to}`,
    alsoPair: (from, to) => `${from} auch als ${to}`,
    nowhere: (words) => `nirgends in den Artikeln: ${words}`,
    nearest: 'Am nächsten, aber keine Antwort:',
    clipsAreAbout: 'In den Artikeln geht es um:',
    listsAll: (command) => `${command} zeigt alle`,
    read: 'Lesen',
    readNumber: (numbers) => `${numbers} lesen`,
    readParagraph: (paragraph) => `¶${paragraph} lesen`,
    back: 'Zurück',
    more: 'Weiter',
    nothingToShow: 'Es gibt nichts anzuzeigen.',
  },
  pt: {
    saidBy: (speaker) => ` — segundo ${speaker}`,
    paragraphOf: (paragraph, total) => `¶${paragraph} de ${total}`,
    original: 'o original',
    also: (parts) => `também ${parts.join('; ')}`,
    alsoAt: (places) => `em ${places}`,
    alsoIn: (count, names) => `em ${COUNTS.pt.sources(count)}${names && `: ${names}`}`,
    readAs: (pairs) => `lido: ${pairs}`,
    pair: (from, to) => `${from} como ${to}`,
    alsoPair: (from, to) => `${from} também como ${to}`,
    nowhere: (words) => `não aparece nos artigos: ${words}`,
    nearest: 'O mais próximo, mas não responde à pergunta:',
    clipsAreAbout: 'Os artigos tratam de:',
    listsAll: (command) => `${command} mostra todos`,
    read: 'Ler',
    readNumber: (numbers) => `Ler ${numbers}`,
    readParagraph: (paragraph) => `Ler ¶${paragraph}`,
    back: 'Voltar',
    more: 'Mais',
    nothingToShow: 'Não há nada para mostrar.',
  },
  ru: {
    saidBy: (speaker) => ` — говорит ${speaker}`,
    paragraphOf: (paragraph, total) => `¶${paragraph} из ${total}`,
    original: 'оригинал',
    also: (parts) => `также ${parts.join('; ')}`,
    alsoAt: (places) => `в ${places}`,
    alsoIn: (count, names) =>
      `в ${count} ${count % 10 === 1 && count % 100 !== 11 ? 'источнике' : 'источниках'}${names && `: ${names}`}`,
    readAs: (pairs) => `прочитано: ${pairs}`,
    pair: (from, to) => `${from} как ${to}`,
    alsoPair: (from, to) => `${from} также как ${to}`,
    nowhere: (words) => `нет в статьях: ${words}`,
    nearest: 'Ближайшее по смыслу, но не ответ:',
    clipsAreAbout: 'О чём статьи:',
    listsAll: (command) => `${command} покажет все`,
    read: 'Читать',
    readNumber: (numbers) => `Читать ${numbers}`,
    readParagraph: (paragraph) => `Читать ¶${paragraph}`,
    back: 'Назад',
    more: 'Ещё',
    nothingToShow: 'Показать нечего.',
  },
  zh: {
    saidBy: (speaker) => ` — ${speaker} 的说法`,
    paragraphOf: (paragraph, total) => `¶${paragraph}，共 ${total} 段`,
    original: '原文',
    also: (parts) => `另见 ${parts.join('；')}`,
    alsoAt: (places) => places,
    alsoIn: (count, names) => `${COUNTS.zh.sources(count)}${names && `：${names}`}`,
    readAs: (pairs) => pairs,
    pair: (from, to) => `${from}理解为${to}`,
    alsoPair: (from, to) => `${from}也理解为${to}`,
    nowhere: (words) => `文章中没有出现：${words}`,
    nearest: '最接近的内容，但没有回答问题：',
    clipsAreAbout: '这些文章的主题：',
    listsAll: (command) => `${command} 可列出全部文章`,
    read: '阅读',
    readNumber: (numbers) => `阅读 ${numbers}`,
    readParagraph: (paragraph) => `阅读 ¶${paragraph}`,
    back: '上一页',
    more: '下一页',
    nothingToShow: '没有可显示的内容。',
  },
  ja: {
    saidBy: (speaker) => ` — ${speaker}による`,
    paragraphOf: (paragraph, total) => `¶${paragraph}（全${total}段落）`,
    original: '原文',
    also: (parts) => `ほかに ${parts.join('、')}`,
    alsoAt: (places) => places,
    alsoIn: (count, names) => `${COUNTS.ja.sources(count)}${names && `：${names}`}`,
    readAs: (pairs) => pairs,
    pair: (from, to) => `${from}は${to}と解釈`,
    alsoPair: (from, to) => `${from}は${to}とも解釈`,
    nowhere: (words) => `記事に見つからない語：${words}`,
    nearest: '最も近い箇所（質問への答えではありません）：',
    clipsAreAbout: '記事の内容：',
    listsAll: (command) => `${command} ですべて表示`,
    read: '読む',
    readNumber: (numbers) => `${numbers}を読む`,
    readParagraph: (paragraph) => `¶${paragraph}を読む`,
    back: '前へ',
    more: '次へ',
    nothingToShow: '表示するものがありません。',
  },
};
