import type { Translated } from '../languages.ts';

/** What `/clips misses` and `/clips settings` say; numbers follow a colon, so that no language needs a plural. */
export type SettingsWords = {
  readonly notFound: string;
  readonly nothingKept: string;
  readonly noAnswer: string;
  readonly wrongPassage: string;
  readonly exported: string;
  readonly deleted: string;
  readonly settings: string;
  readonly mentionsIn: string;
  readonly everyChannel: string;
  readonly commandAnswers: string;
  readonly forAll: string;
  readonly forTheAsker: string;
  readonly language: string;
  readonly membersOwn: string;
};

/** What is kept and set, in every language. */
export const SETTINGS_WORDS: Translated<SettingsWords> = {
  en: {
    notFound: 'What members did not find',
    nothingKept: 'Nothing is kept: every question had an answer, and no passage was reported.',
    noAnswer: 'no answer',
    wrongPassage: 'wrong passage',
    exported:
      'A question set for `npm run eval`: fill in `answers` and `evidence` where the clips do answer.',
    deleted: 'Deleted',
    settings: 'Settings of this server',
    mentionsIn: 'Mentions are answered in',
    everyChannel: 'every channel',
    commandAnswers: 'Answers to commands are seen by',
    forAll: 'everybody',
    forTheAsker: 'the asker alone',
    language: 'Language of what everybody sees',
    membersOwn: 'the asker’s own; for mentions, the one that the server prefers',
  },
  es: {
    notFound: 'Lo que no se encontró',
    nothingKept: 'No hay nada guardado: toda pregunta tuvo respuesta y nadie avisó de un pasaje.',
    noAnswer: 'sin respuesta',
    wrongPassage: 'pasaje equivocado',
    exported:
      'Un conjunto de preguntas para `npm run eval`: completa `answers` y `evidence` donde los recortes sí respondan.',
    deleted: 'Borrados',
    settings: 'Ajustes de este servidor',
    mentionsIn: 'Se responde a menciones en',
    everyChannel: 'todos los canales',
    commandAnswers: 'Las respuestas a comandos las ve',
    forAll: 'todo el mundo',
    forTheAsker: 'solo quien pregunta',
    language: 'Idioma de lo que ve todo el mundo',
    membersOwn: 'el de quien pregunta; en menciones, el que prefiere el servidor',
  },
  fr: {
    notFound: 'Ce que les membres n’ont pas trouvé',
    nothingKept: 'Rien n’est conservé : chaque question a eu sa réponse et aucun passage n’a été signalé.',
    noAnswer: 'sans réponse',
    wrongPassage: 'mauvais passage',
    exported:
      'Un jeu de questions pour `npm run eval`\u00a0: complétez `answers` et `evidence` là où les articles répondent.',
    deleted: 'Supprimés',
    settings: 'Réglages de ce serveur',
    mentionsIn: 'Les mentions reçoivent une réponse dans',
    everyChannel: 'tous les salons',
    commandAnswers: 'Les réponses aux commandes sont vues par',
    forAll: 'tout le monde',
    forTheAsker: 'la seule personne qui demande',
    language: 'Langue de ce que tout le monde voit',
    membersOwn: 'celle de la personne qui demande ; pour les mentions, celle du serveur',
  },
  de: {
    notFound: 'Was Mitglieder nicht gefunden haben',
    nothingKept: 'Nichts ist gespeichert: jede Frage hatte eine Antwort, keine Stelle wurde gemeldet.',
    noAnswer: 'keine Antwort',
    wrongPassage: 'falsche Stelle',
    exported:
      'Eine Fragensammlung für `npm run eval`: Trage `answers` und `evidence` ein, wo die Artikel doch antworten.',
    deleted: 'Gelöscht',
    settings: 'Einstellungen dieses Servers',
    mentionsIn: 'Erwähnungen werden beantwortet in',
    everyChannel: 'allen Kanälen',
    commandAnswers: 'Antworten auf Befehle sehen',
    forAll: 'alle',
    forTheAsker: 'nur die Fragenden',
    language: 'Sprache dessen, was alle sehen',
    membersOwn: 'die der Fragenden; bei Erwähnungen die des Servers',
  },
  pt: {
    notFound: 'O que os membros não encontraram',
    nothingKept: 'Nada guardado: toda pergunta teve resposta e nenhum trecho foi apontado.',
    noAnswer: 'sem resposta',
    wrongPassage: 'trecho errado',
    exported:
      'Um conjunto de perguntas para `npm run eval`: preencha `answers` e `evidence` onde os recortes respondem.',
    deleted: 'Apagados',
    settings: 'Configurações deste servidor',
    mentionsIn: 'Menções são respondidas em',
    everyChannel: 'todos os canais',
    commandAnswers: 'As respostas a comandos são vistas por',
    forAll: 'todos',
    forTheAsker: 'quem perguntou, apenas',
    language: 'Idioma do que todos veem',
    membersOwn: 'o de quem pergunta; em menções, o que o servidor prefere',
  },
  ru: {
    notFound: 'Чего не нашли участники',
    nothingKept: 'Ничего не сохранено: на все вопросы был ответ, об отрывках не сообщали.',
    noAnswer: 'нет ответа',
    wrongPassage: 'не тот отрывок',
    exported:
      'Набор вопросов для `npm run eval`: впишите `answers` и `evidence` там, где статьи всё же отвечают.',
    deleted: 'Удалено',
    settings: 'Настройки этого сервера',
    mentionsIn: 'На упоминания бот отвечает',
    everyChannel: 'во всех каналах',
    commandAnswers: 'Ответы на команды видят',
    forAll: 'все',
    forTheAsker: 'только спросившие',
    language: 'Язык того, что видят все',
    membersOwn: 'язык спросившего; для упоминаний — язык сервера',
  },
  zh: {
    notFound: '成员没有找到的内容',
    nothingKept: '没有记录：每个问题都有答案，也没有人反馈段落。',
    noAnswer: '没有答案',
    wrongPassage: '段落不对',
    exported: '供 `npm run eval` 使用的问题集：文章其实能回答的，请补上 `answers` 和 `evidence`。',
    deleted: '已删除',
    settings: '本服务器的设置',
    mentionsIn: '在以下频道回答提及',
    everyChannel: '所有频道',
    commandAnswers: '命令的回答可见于',
    forAll: '所有人',
    forTheAsker: '仅提问者',
    language: '所有人可见内容的语言',
    membersOwn: '提问者自己的语言；提及时用服务器的语言',
  },
  ja: {
    notFound: 'メンバーが見つけられなかったもの',
    nothingKept: '記録はありません。すべての質問に答えがあり、報告された箇所もありません。',
    noAnswer: '答えなし',
    wrongPassage: '違う箇所',
    exported:
      '`npm run eval` 用の質問集です。記事に答えがあるものには `answers` と `evidence` を書き足してください。',
    deleted: '削除した件数',
    settings: 'このサーバーの設定',
    mentionsIn: 'メンションに答えるチャンネル',
    everyChannel: 'すべてのチャンネル',
    commandAnswers: 'コマンドの答えが見える人',
    forAll: '全員',
    forTheAsker: '質問者のみ',
    language: '全員に見える内容の言語',
    membersOwn: '質問者の言語（メンションにはサーバーの言語）',
  },
};
