import type { Translated } from '../languages.ts';

/** The words around the list of commands. */
type HelpWords = {
  readonly heading: string;
  readonly how: string;
  /** `usage` is a command with an example, marked up already. */
  readonly example: (usage: string) => string;
  /** `command` is the one in the menu of a message, marked up already. */
  readonly onMessages: (command: string) => string;
  readonly promise: string;
};

/** How to ask; the languages that the articles may not be written in say in which to ask. */
export const HELP: Translated<HelpWords> = {
  en: {
    heading: 'How to ask',
    how: 'Mention me with a question, or type `/` and choose a command.',
    example: (usage) => `For example: ${usage}`,
    onMessages: (command) =>
      `In the menu of any message, *Apps* → ${command} tells who in the clips says so.`,
    promise: 'Every answer is quoted word for word, and says where it stands.',
  },
  es: {
    heading: 'Cómo preguntar',
    how: 'Mencióname con una pregunta, o escribe `/` y elige un comando. Pregunta en el idioma de los artículos.',
    example: (usage) => `Por ejemplo: ${usage}`,
    onMessages: (command) =>
      `En el menú de cualquier mensaje, *Aplicaciones* → ${command} dice quién lo afirma en los recortes.`,
    promise: 'Cada respuesta es una cita literal e indica de dónde procede.',
  },
  fr: {
    heading: 'Comment poser une question',
    how: 'Mentionnez-moi avec une question, ou tapez `/` et choisissez une commande. Posez la question dans la langue des articles.',
    example: (usage) => `Par exemple\u00a0: ${usage}`,
    onMessages: (command) =>
      `Dans le menu d’un message, *Applications* → ${command} montre qui le dit dans les articles.`,
    promise: 'Chaque réponse est citée mot pour mot et indique d’où elle vient.',
  },
  de: {
    heading: 'So fragst du',
    how: 'Erwähne mich mit einer Frage, oder tippe `/` und wähle einen Befehl. Frag in der Sprache der Artikel.',
    example: (usage) => `Zum Beispiel: ${usage}`,
    onMessages: (command) =>
      `Im Menü jeder Nachricht zeigt *Apps* → ${command}, wer das in den Artikeln sagt.`,
    promise: 'Jede Antwort ist wörtlich zitiert und sagt, wo sie steht.',
  },
  pt: {
    heading: 'Como perguntar',
    how: 'Mencione-me com uma pergunta, ou digite `/` e escolha um comando. Pergunte no idioma dos artigos.',
    example: (usage) => `Por exemplo: ${usage}`,
    onMessages: (command) =>
      `No menu de qualquer mensagem, *Aplicativos* → ${command} mostra quem diz isso nos recortes.`,
    promise: 'Cada resposta é citada palavra por palavra e indica de onde vem.',
  },
  ru: {
    heading: 'Как спрашивать',
    how: 'Упомяните меня вместе с вопросом или введите `/` и выберите команду. Спрашивайте на языке статей.',
    example: (usage) => `Например: ${usage}`,
    onMessages: (command) =>
      `В меню любого сообщения *Приложения* → ${command} покажет, кто говорит это в статьях.`,
    promise: 'Каждый ответ — дословная цитата с указанием места.',
  },
  zh: {
    heading: '如何提问',
    how: '提及我并写下问题，或输入 `/` 选择命令。请使用文章所用的语言提问。',
    example: (usage) => `例如：${usage}`,
    onMessages: (command) => `在任一消息的菜单中选择 *APP* → ${command}，看看文章里谁这样说。`,
    promise: '每个回答都逐字引用原文，并注明出处。',
  },
  ja: {
    heading: '質問のしかた',
    how: '質問を添えて私にメンションするか、`/` を入力してコマンドを選んでください。質問は記事の言語でどうぞ。',
    example: (usage) => `例：${usage}`,
    onMessages: (command) =>
      `メッセージのメニューから *アプリ* → ${command} を選ぶと、記事の誰がそう言っているか分かります。`,
    promise: '答えはすべて原文のままの引用で、出典が付きます。',
  },
};
