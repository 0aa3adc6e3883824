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
  compare: {
    es: {
      name: 'comparar',
      description: 'Pone lado a lado lo que cada fuente dice de un tema: en qué coinciden y difieren',
    },
    fr: {
      name: 'comparer',
      description: 'Met côte à côte ce que chaque source dit d’un sujet : accords et différences',
    },
    de: {
      name: 'vergleichen',
      description: 'Stellt nebeneinander, was jede Quelle zu einem Thema sagt: einig oder verschieden',
    },
    pt: {
      name: 'comparar',
      description: 'Põe lado a lado o que cada fonte diz de um tema: em que concordam e divergem',
    },
    ru: {
      name: 'сравнить',
      description: 'Ставит рядом, что каждый источник говорит о теме: в чём они сходятся и расходятся',
    },
    zh: { name: '比较', description: '并列各来源对某一主题的说法：相同之处与不同之处' },
    ja: { name: '比較', description: '一つの話題について各出典の記述を並べ、一致点と相違点を示します' },
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
    es: {
      name: 'cuándo',
      description: 'Da los días y fechas que responden; sin pregunta, la cronología de los artículos',
    },
    fr: {
      name: 'quand',
      description: 'Donne les jours et dates qui répondent\u00a0; sans question, la chronologie des articles',
    },
    de: {
      name: 'wann',
      description: 'Nennt die Tage und Daten, die antworten; ohne Frage die Zeitleiste aller Artikel',
    },
    pt: {
      name: 'quando',
      description: 'Dá os dias e datas que respondem; sem pergunta, a cronologia dos artigos',
    },
    ru: {
      name: 'когда',
      description: 'Называет дни и даты, которые отвечают; без вопроса — хронологию всех статей',
    },
    zh: { name: '何时', description: '列出能回答问题的日期；不带问题时显示全部文章的时间线' },
    ja: { name: 'いつ', description: '答えとなる日付を示します。質問がなければ全記事の年表を表示します' },
  },
  where: {
    es: {
      name: 'dónde',
      description: 'Nombra los lugares que responden; sin pregunta, todos los lugares de los artículos',
    },
    fr: {
      name: 'où',
      description: 'Nomme les lieux qui répondent\u00a0; sans question, tous les lieux des articles',
    },
    de: { name: 'wo', description: 'Nennt die Orte, die antworten; ohne Frage alle Orte der Artikel' },
    pt: {
      name: 'onde',
      description: 'Nomeia os lugares que respondem; sem pergunta, todos os lugares dos artigos',
    },
    ru: { name: 'где', description: 'Называет места, которые отвечают; без вопроса — все места из статей' },
    zh: { name: '何地', description: '列出能回答问题的地点；不带问题时列出文章中的全部地点' },
    ja: { name: 'どこ', description: '答えとなる場所を示します。質問がなければ記事中の場所をすべて並べます' },
  },
  who: {
    es: {
      name: 'quién',
      description:
        'Nombra personas y organizaciones que responden; un nombre da su ficha, nada las lista todas',
    },
    fr: {
      name: 'qui',
      description:
        'Nomme personnes et organisations qui répondent\u00a0; un nom donne sa fiche, rien les liste toutes',
    },
    de: {
      name: 'wer',
      description:
        'Nennt Personen und Organisationen, die antworten; ein Name zeigt die Karte, nichts listet alle',
    },
    pt: {
      name: 'quem',
      description: 'Nomeia pessoas e organizações que respondem; um nome dá a ficha, nada lista todas',
    },
    ru: {
      name: 'кто',
      description: 'Называет людей и организации; имя открывает карточку, без вопроса — список всех',
    },
    zh: { name: '何人', description: '列出能回答问题的人物和组织；输入姓名显示其资料，不输入则列出全部' },
    ja: {
      name: '誰',
      description: '答えとなる人物や組織を示します。名前だけならその人の情報、何もなければ一覧です',
    },
  },
};
