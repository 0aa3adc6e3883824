import type { Translated } from '../languages.ts';
import type { NameAndDescription } from './commands.ts';

/** The keeper's command, its subcommands and their options, by the names under which Discord sends them. */
export type ClipsPart =
  | 'clips'
  | 'status'
  | 'reload'
  | 'misses'
  | 'settings'
  | 'forget'
  | 'export'
  | 'add-channel'
  | 'remove-channel'
  | 'answers'
  | 'language';

/** Names and descriptions of `/clips` in every language; the English names are those that Discord sends. */
export const CLIPS_WORDS: Readonly<Record<ClipsPart, Translated<NameAndDescription>>> = {
  clips: {
    en: { name: 'clips', description: 'For the keeper: status, reload, what members did not find, settings' },
    es: {
      name: 'recortes',
      description: 'Para quien administra: estado, recarga, lo no encontrado, ajustes',
    },
    fr: {
      name: 'coupures',
      description: 'Pour l’équipe : état, relecture, questions sans réponse, réglages',
    },
    de: {
      name: 'ausschnitte',
      description: 'Für Betreiber: Stand, neu lesen, nicht Gefundenes, Einstellungen',
    },
    pt: { name: 'recortes', description: 'Para quem administra: estado, releitura, o não achado, ajustes' },
    ru: { name: 'вырезки', description: 'Для ведущего: состояние, перечитать, чего не нашли, настройки' },
    zh: { name: '剪报', description: '供管理者使用：状态、重新读取、未找到的内容、设置' },
    ja: { name: '切り抜き', description: '管理者用：状態、再読み込み、見つからなかった質問、設定' },
  },
  status: {
    en: { name: 'status', description: 'What is read and kept, memory, age of the index, last errors' },
    es: { name: 'estado', description: 'Lo leído y guardado, memoria, edad del índice, últimos errores' },
    fr: { name: 'état', description: 'Ce qui est lu et conservé, mémoire, âge de l’index, erreurs' },
    de: { name: 'stand', description: 'Gelesenes und Gespeichertes, Speicher, Alter, letzte Fehler' },
    pt: { name: 'estado', description: 'O que foi lido e guardado, memória, idade do índice, erros' },
    ru: { name: 'состояние', description: 'Что прочитано и сохранено, память, возраст индекса, ошибки' },
    zh: { name: '状态', description: '已读取和保存的内容、内存、索引时间、最近的错误' },
    ja: { name: '状態', description: '読み込みと保存の状況、メモリ、索引の古さ、最近のエラー' },
  },
  reload: {
    en: {
      name: 'reload',
      description: 'Reads the articles again; the old ones answer until the new ones are complete',
    },
    es: {
      name: 'recargar',
      description: 'Vuelve a leer los artículos; los anteriores responden hasta que estén los nuevos',
    },
    fr: {
      name: 'relire',
      description: 'Relit les articles ; les anciens répondent tant que les nouveaux ne sont pas prêts',
    },
    de: {
      name: 'neu-lesen',
      description: 'Liest die Artikel neu; bis sie vollständig sind, antworten die bisherigen',
    },
    pt: {
      name: 'reler',
      description: 'Lê os artigos de novo; os antigos respondem até os novos estarem completos',
    },
    ru: {
      name: 'перечитать',
      description: 'Читает статьи заново; пока новые не готовы, бот отвечает по прежним',
    },
    zh: { name: '重新读取', description: '重新读取文章；读完之前仍用旧文章回答' },
    ja: { name: '再読み込み', description: '記事を読み直します。終わるまでは古い記事で答えます' },
  },
  misses: {
    en: { name: 'misses', description: 'Questions without an answer and reported passages, newest first' },
    es: {
      name: 'pendientes',
      description: 'Preguntas sin respuesta y pasajes señalados, lo más nuevo primero',
    },
    fr: {
      name: 'lacunes',
      description: 'Questions sans réponse et passages signalés, les plus récents d’abord',
    },
    de: { name: 'lücken', description: 'Fragen ohne Antwort und gemeldete Stellen, neueste zuerst' },
    pt: {
      name: 'lacunas',
      description: 'Perguntas sem resposta e trechos apontados, os mais novos primeiro',
    },
    ru: { name: 'пробелы', description: 'Вопросы без ответа и отмеченные отрывки, сначала новые' },
    zh: { name: '遗漏', description: '没有答案的问题和被反馈的段落，最新的在前' },
    ja: { name: '未回答', description: '答えのなかった質問と報告された箇所を新しい順に表示します' },
  },
  settings: {
    en: { name: 'settings', description: 'Shows and changes how the bot answers in this server' },
    es: { name: 'ajustes', description: 'Muestra y cambia cómo responde el bot en este servidor' },
    fr: { name: 'réglages', description: 'Montre et change la façon dont le bot répond sur ce serveur' },
    de: { name: 'einstellungen', description: 'Zeigt und ändert, wie der Bot auf diesem Server antwortet' },
    pt: { name: 'configurações', description: 'Mostra e muda como o bot responde neste servidor' },
    ru: { name: 'настройки', description: 'Показывает и меняет, как бот отвечает на этом сервере' },
    zh: { name: '设置', description: '查看和更改机器人在本服务器的回答方式' },
    ja: { name: '設定', description: 'このサーバーでの答え方を表示し、変更します' },
  },
  forget: {
    en: { name: 'forget', description: 'Deletes the questions and reports kept of this server' },
    es: { name: 'olvidar', description: 'Borra las preguntas y los avisos guardados de este servidor' },
    fr: { name: 'oublier', description: 'Supprime les questions et signalements conservés de ce serveur' },
    de: { name: 'vergessen', description: 'Löscht die gespeicherten Fragen und Meldungen dieses Servers' },
    pt: { name: 'esquecer', description: 'Apaga as perguntas e os avisos guardados deste servidor' },
    ru: { name: 'забыть', description: 'Удаляет сохранённые вопросы и сообщения этого сервера' },
    zh: { name: '清除', description: '删除为本服务器保存的问题和反馈' },
    ja: { name: '消去', description: 'このサーバーについて保存された質問と報告を削除します' },
  },
  export: {
    en: { name: 'export', description: 'All of them as a question set, a file for npm run eval' },
    es: { name: 'exportar', description: 'Todo como conjunto de preguntas, un archivo para npm run eval' },
    fr: { name: 'exporter', description: 'Le tout en jeu de questions, un fichier pour npm run eval' },
    de: { name: 'exportieren', description: 'Alle als Fragensammlung, eine Datei für npm run eval' },
    pt: { name: 'exportar', description: 'Tudo como conjunto de perguntas, um arquivo para npm run eval' },
    ru: { name: 'выгрузить', description: 'Всё вместе как набор вопросов, файл для npm run eval' },
    zh: { name: '导出', description: '全部导出为问题集，供 npm run eval 使用' },
    ja: { name: '書き出し', description: 'すべてを質問集として書き出します（npm run eval 用のファイル）' },
  },
  'add-channel': {
    en: {
      name: 'add-channel',
      description: 'Answer mentions in this channel; without any, in every channel',
    },
    es: {
      name: 'añadir-canal',
      description: 'Responder a menciones en este canal; si no hay ninguno, en todos',
    },
    fr: {
      name: 'ajouter-salon',
      description: 'Répondre aux mentions dans ce salon ; sans aucun, dans tous',
    },
    de: {
      name: 'kanal-hinzufügen',
      description: 'Erwähnungen in diesem Kanal beantworten; ohne einen in allen',
    },
    pt: {
      name: 'adicionar-canal',
      description: 'Responder a menções neste canal; sem nenhum, em todos',
    },
    ru: {
      name: 'добавить-канал',
      description: 'Отвечать на упоминания в этом канале; если нет ни одного — во всех',
    },
    zh: { name: '添加频道', description: '在此频道回答提及；一个都没有时在所有频道回答' },
    ja: { name: 'チャンネル追加', description: 'このチャンネルでメンションに答えます。一つもなければ全部で' },
  },
  'remove-channel': {
    en: { name: 'remove-channel', description: 'Answer mentions in this channel no longer' },
    es: { name: 'quitar-canal', description: 'No responder más a menciones en este canal' },
    fr: { name: 'retirer-salon', description: 'Ne plus répondre aux mentions dans ce salon' },
    de: { name: 'kanal-entfernen', description: 'Erwähnungen in diesem Kanal nicht mehr beantworten' },
    pt: { name: 'remover-canal', description: 'Não responder mais a menções neste canal' },
    ru: { name: 'убрать-канал', description: 'Больше не отвечать на упоминания в этом канале' },
    zh: { name: '移除频道', description: '不再在此频道回答提及' },
    ja: { name: 'チャンネル削除', description: 'このチャンネルではメンションに答えないようにします' },
  },
  answers: {
    en: { name: 'answers', description: 'Who sees the answers to commands' },
    es: { name: 'respuestas', description: 'Quién ve las respuestas a los comandos' },
    fr: { name: 'réponses', description: 'Qui voit les réponses aux commandes' },
    de: { name: 'antworten', description: 'Wer die Antworten auf Befehle sieht' },
    pt: { name: 'respostas', description: 'Quem vê as respostas aos comandos' },
    ru: { name: 'ответы', description: 'Кто видит ответы на команды' },
    zh: { name: '回答', description: '谁能看到命令的回答' },
    ja: { name: '答え', description: 'コマンドの答えを誰が見られるか' },
  },
  language: {
    en: {
      name: 'language',
      description:
        'Of what everybody sees; what a member sees alone is in their own, quotes stay as they are',
    },
    es: {
      name: 'idioma',
      description: 'De lo que ven todos; lo que alguien ve a solas va en el suyo, las citas quedan igual',
    },
    fr: {
      name: 'langue',
      description: 'De ce que tous voient ; chacun lit le reste dans la sienne, les citations restent telles',
    },
    de: {
      name: 'sprache',
      description: 'Dessen, was alle sehen; was jemand allein sieht, ist in der eigenen, Zitate bleiben',
    },
    pt: {
      name: 'idioma',
      description: 'Do que todos veem; o que alguém vê a sós vem no seu, as citações ficam como são',
    },
    ru: {
      name: 'язык',
      description: 'Того, что видят все; видимое одному — на его языке, цитаты остаются как есть',
    },
    zh: { name: '语言', description: '所有人可见内容的语言；仅本人可见的用本人的语言，引文不变' },
    ja: {
      name: '言語',
      description: '全員に見える内容の言語。本人だけに見えるものは本人の言語、引用は原文のまま',
    },
  },
};
