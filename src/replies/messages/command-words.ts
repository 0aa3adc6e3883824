import type { Localised } from './commands.ts';

/** The names and descriptions of commands, by their names; descriptions at most 100 characters. */
export const COMMAND_WORDS: Readonly<Record<string, Localised>> = {
  ask: {
    es: {
      name: 'preguntar',
      description: 'Responde con pasajes literales de los artículos, cada uno con su fuente',
    },
    fr: {
      name: 'demander',
      description: 'Répond par des passages des articles, mot pour mot, chacun avec sa source',
    },
    de: {
      name: 'fragen',
      description: 'Beantwortet eine Frage mit wörtlichen Stellen der Artikel, jede mit ihrer Quelle',
    },
    pt: {
      name: 'perguntar',
      description: 'Responde com trechos literais dos artigos, cada um com a sua fonte',
    },
    ru: {
      name: 'спросить',
      description: 'Отвечает дословными фрагментами статей, каждый со своим источником',
    },
    zh: { name: '提问', description: '用文章原文逐字回答问题，每处都注明来源' },
    ja: { name: 'たずねる', description: '記事の原文をそのまま引用し、出典を付けて質問に答えます' },
  },
  help: {
    es: { name: 'ayuda', description: 'Muestra cómo preguntar y qué comandos hay' },
    fr: { name: 'aide', description: 'Montre comment demander et quelles commandes existent' },
    de: { name: 'hilfe', description: 'Zeigt, wie man fragt und welche Befehle es gibt' },
    pt: { name: 'ajuda', description: 'Mostra como perguntar e quais comandos existem' },
    ru: { name: 'помощь', description: 'Показывает, как спрашивать и какие есть команды' },
    zh: { name: '帮助', description: '说明如何提问以及有哪些命令' },
    ja: { name: 'ヘルプ', description: '質問のしかたとコマンドの一覧を表示します' },
  },
  read: {
    es: { name: 'leer', description: 'Abre un artículo por un párrafo, con los párrafos vecinos' },
    fr: { name: 'lire', description: 'Ouvre un article à un paragraphe, avec ceux qui l’entourent' },
    de: { name: 'lesen', description: 'Öffnet einen Artikel bei einem Absatz, mit seinen Nachbarn' },
    pt: { name: 'ler', description: 'Abre um artigo em um parágrafo, com os parágrafos vizinhos' },
    ru: { name: 'читать', description: 'Открывает статью на нужном абзаце, вместе с соседними' },
    zh: { name: '阅读', description: '打开文章的某一段，并显示前后段落' },
    ja: { name: '読む', description: '記事を指定の段落で開き、前後の段落も表示します' },
  },
  sources: {
    es: { name: 'fuentes', description: 'Enumera los artículos o muestra la ficha de uno' },
    fr: { name: 'sources', description: 'Liste les articles ou montre la fiche de l’un d’eux' },
    de: { name: 'quellen', description: 'Listet die Artikel auf oder zeigt die Karte von einem' },
    pt: { name: 'fontes', description: 'Lista os artigos ou mostra a ficha de um deles' },
    ru: { name: 'источники', description: 'Перечисляет статьи или показывает карточку одной из них' },
    zh: { name: '来源', description: '列出所有文章，或显示其中一篇的信息' },
    ja: { name: '出典', description: '記事の一覧、または一つの記事の情報を表示します' },
  },
  when: {
    es: { name: 'cuándo', description: 'Da los días y fechas que responden, con cada fuente que lo dice' },
    fr: {
      name: 'quand',
      description: 'Donne les jours et dates qui répondent, avec chaque source qui le dit',
    },
    de: {
      name: 'wann',
      description: 'Nennt die Tage und Daten, die antworten, mit jeder Quelle, die es sagt',
    },
    pt: { name: 'quando', description: 'Dá os dias e datas que respondem, com cada fonte que o diz' },
    ru: { name: 'когда', description: 'Называет дни и даты, отвечающие на вопрос, и все источники' },
    zh: { name: '何时', description: '列出作为答案的日期，并注明每个来源' },
    ja: { name: 'いつ', description: '答えとなる日付を、そう述べているすべての出典とともに示します' },
  },
  where: {
    es: { name: 'dónde', description: 'Da los lugares que responden, con cada fuente que lo dice' },
    fr: { name: 'où', description: 'Donne les lieux qui répondent, avec chaque source qui le dit' },
    de: { name: 'wo', description: 'Nennt die Orte, die antworten, mit jeder Quelle, die es sagt' },
    pt: { name: 'onde', description: 'Dá os lugares que respondem, com cada fonte que o diz' },
    ru: { name: 'где', description: 'Называет места, отвечающие на вопрос, и все источники' },
    zh: { name: '何地', description: '列出作为答案的地点，并注明每个来源' },
    ja: { name: 'どこ', description: '答えとなる場所を、そう述べているすべての出典とともに示します' },
  },
  who: {
    es: {
      name: 'quién',
      description: 'Da las personas y organizaciones que responden, con cada fuente que lo dice',
    },
    fr: {
      name: 'qui',
      description: 'Donne les personnes et organisations qui répondent, avec chaque source qui le dit',
    },
    de: {
      name: 'wer',
      description: 'Nennt die Personen und Organisationen, die antworten, mit jeder Quelle, die es sagt',
    },
    pt: { name: 'quem', description: 'Dá as pessoas e organizações que respondem, com cada fonte que o diz' },
    ru: { name: 'кто', description: 'Называет людей и организации, отвечающие на вопрос, и все источники' },
    zh: { name: '何人', description: '列出作为答案的人物和组织，并注明每个来源' },
    ja: { name: '誰', description: '答えとなる人物や組織を、そう述べているすべての出典とともに示します' },
  },
};
