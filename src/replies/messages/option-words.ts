import type { Localised } from './commands.ts';

/** The names and descriptions of options, by their names or by command and name; descriptions at most 100 characters. */
export const OPTION_WORDS: Readonly<Record<string, Localised>> = {
  question: {
    es: { name: 'pregunta', description: 'Tu pregunta, o unas palabras' },
    fr: { name: 'question', description: 'Votre question, ou quelques mots' },
    de: { name: 'frage', description: 'Deine Frage, oder ein paar Wörter' },
    pt: { name: 'pergunta', description: 'Sua pergunta, ou algumas palavras' },
    ru: { name: 'вопрос', description: 'Ваш вопрос или несколько слов' },
    zh: { name: '问题', description: '你的问题，或几个词' },
    ja: { name: '質問', description: '質問、またはいくつかの語' },
  },
  source: {
    es: { name: 'fuente', description: 'Archivo o título, o una parte' },
    fr: { name: 'source', description: 'Fichier ou titre, ou une partie' },
    de: { name: 'quelle', description: 'Datei oder Titel, oder ein Teil davon' },
    pt: { name: 'fonte', description: 'Arquivo ou título, ou uma parte' },
    ru: { name: 'источник', description: 'Файл или заголовок, можно часть' },
    zh: { name: '文章', description: '文件名或标题，或其中一部分' },
    ja: { name: '記事', description: 'ファイル名か題名、またはその一部' },
  },
  paragraph: {
    es: { name: 'párrafo', description: 'Número del párrafo (¶), desde 1' },
    fr: { name: 'paragraphe', description: 'Numéro du paragraphe (¶), à partir de 1' },
    de: { name: 'absatz', description: 'Nummer des Absatzes (¶), ab 1' },
    pt: { name: 'parágrafo', description: 'Número do parágrafo (¶), a partir de 1' },
    ru: { name: 'абзац', description: 'Номер абзаца (¶), начиная с 1' },
    zh: { name: '段落', description: '段落（¶）编号，从 1 开始' },
    ja: { name: '段落', description: '段落（¶）の番号、1から' },
  },
  'when question': {
    es: { name: 'pregunta', description: 'Tu pregunta, con o sin «cuándo»' },
    fr: { name: 'question', description: 'Votre question, avec ou sans «\u00a0quand\u00a0»' },
    de: { name: 'frage', description: 'Deine Frage, mit oder ohne „wann“' },
    pt: { name: 'pergunta', description: 'Sua pergunta, com ou sem “quando”' },
    ru: { name: 'вопрос', description: 'Ваш вопрос, со словом «когда» или без него' },
    zh: { name: '问题', description: '你的问题，可带或不带“何时”' },
    ja: { name: '質問', description: '質問（「いつ」はあってもなくても可）' },
  },
  'where question': {
    es: { name: 'pregunta', description: 'Tu pregunta, con o sin «dónde»' },
    fr: { name: 'question', description: 'Votre question, avec ou sans «\u00a0où\u00a0»' },
    de: { name: 'frage', description: 'Deine Frage, mit oder ohne „wo“' },
    pt: { name: 'pergunta', description: 'Sua pergunta, com ou sem “onde”' },
    ru: { name: 'вопрос', description: 'Ваш вопрос, со словом «где» или без него' },
    zh: { name: '问题', description: '你的问题，可带或不带“哪里”' },
    ja: { name: '質問', description: '質問（「どこ」はあってもなくても可）' },
  },
  'who question': {
    es: { name: 'pregunta', description: 'Tu pregunta, con o sin «quién»' },
    fr: { name: 'question', description: 'Votre question, avec ou sans «\u00a0qui\u00a0»' },
    de: { name: 'frage', description: 'Deine Frage, mit oder ohne „wer“' },
    pt: { name: 'pergunta', description: 'Sua pergunta, com ou sem “quem”' },
    ru: { name: 'вопрос', description: 'Ваш вопрос, со словом «кто» или без него' },
    zh: { name: '问题', description: '你的问题，可带或不带“谁”' },
    ja: { name: '質問', description: '質問（「誰」はあってもなくても可）' },
  },
};
