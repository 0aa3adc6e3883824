import type { Translated } from '../languages.ts';

/** What `/clips status` and `/clips reload` say; numbers follow a colon, so that no language needs a plural. */
export type StatusWords = {
  readonly mayNot: string;
  readonly serversOnly: string;
  readonly status: string;
  readonly articles: string;
  readonly passages: string;
  readonly memory: string;
  readonly indexed: string;
  readonly lastErrors: string;
  readonly noErrors: string;
  readonly reloaded: string;
  readonly reloadFailed: string;
  readonly nothingChanged: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly unreadable: string;
};

/** How the clips are, in every language. */
export const STATUS_WORDS: Translated<StatusWords> = {
  en: {
    mayNot: 'This is for members who may manage the server.',
    serversOnly: 'This works in servers only.',
    status: 'Clipbook',
    articles: 'Articles',
    passages: 'Passages',
    memory: 'Memory',
    indexed: 'Articles read',
    lastErrors: 'Last errors',
    noErrors: 'No errors since the start.',
    reloaded: 'The articles were read again.',
    reloadFailed: 'The articles could not be read again; the bot goes on answering from the old ones.',
    nothingChanged: 'Nothing has changed.',
    added: 'New',
    changed: 'Changed',
    removed: 'Gone',
    unreadable: 'Not readable',
  },
  es: {
    mayNot: 'Esto es para quienes pueden gestionar el servidor.',
    serversOnly: 'Esto solo funciona en servidores.',
    status: 'Clipbook',
    articles: 'Artículos',
    passages: 'Pasajes',
    memory: 'Memoria',
    indexed: 'Artículos leídos',
    lastErrors: 'Últimos errores',
    noErrors: 'Ningún error desde el inicio.',
    reloaded: 'Los artículos se han vuelto a leer.',
    reloadFailed: 'No se pudieron volver a leer los artículos; el bot sigue respondiendo con los anteriores.',
    nothingChanged: 'No ha cambiado nada.',
    added: 'Nuevos',
    changed: 'Modificados',
    removed: 'Retirados',
    unreadable: 'Ilegibles',
  },
  fr: {
    mayNot: 'Ceci est réservé aux membres qui peuvent gérer le serveur.',
    serversOnly: 'Ceci ne fonctionne que dans un serveur.',
    status: 'Clipbook',
    articles: 'Articles',
    passages: 'Passages',
    memory: 'Mémoire',
    indexed: 'Articles lus',
    lastErrors: 'Dernières erreurs',
    noErrors: 'Aucune erreur depuis le démarrage.',
    reloaded: 'Les articles ont été relus.',
    reloadFailed: 'Les articles n’ont pas pu être relus ; le bot continue de répondre avec les anciens.',
    nothingChanged: 'Rien n’a changé.',
    added: 'Nouveaux',
    changed: 'Modifiés',
    removed: 'Retirés',
    unreadable: 'Illisibles',
  },
  de: {
    mayNot: 'Das ist für Mitglieder, die den Server verwalten dürfen.',
    serversOnly: 'Das geht nur auf Servern.',
    status: 'Clipbook',
    articles: 'Artikel',
    passages: 'Absätze',
    memory: 'Speicher',
    indexed: 'Artikel gelesen',
    lastErrors: 'Letzte Fehler',
    noErrors: 'Keine Fehler seit dem Start.',
    reloaded: 'Die Artikel wurden neu gelesen.',
    reloadFailed: 'Die Artikel konnten nicht neu gelesen werden; der Bot antwortet weiter aus den alten.',
    nothingChanged: 'Nichts hat sich geändert.',
    added: 'Neu',
    changed: 'Geändert',
    removed: 'Entfernt',
    unreadable: 'Nicht lesbar',
  },
  pt: {
    mayNot: 'Isto é para membros que podem gerenciar o servidor.',
    serversOnly: 'Isto só funciona em servidores.',
    status: 'Clipbook',
    articles: 'Artigos',
    passages: 'Trechos',
    memory: 'Memória',
    indexed: 'Artigos lidos',
    lastErrors: 'Últimos erros',
    noErrors: 'Nenhum erro desde o início.',
    reloaded: 'Os artigos foram relidos.',
    reloadFailed: 'Não foi possível reler os artigos; o bot continua respondendo com os antigos.',
    nothingChanged: 'Nada mudou.',
    added: 'Novos',
    changed: 'Alterados',
    removed: 'Retirados',
    unreadable: 'Ilegíveis',
  },
  ru: {
    mayNot: 'Это для участников, которые могут управлять сервером.',
    serversOnly: 'Это работает только на серверах.',
    status: 'Clipbook',
    articles: 'Статьи',
    passages: 'Отрывки',
    memory: 'Память',
    indexed: 'Статьи прочитаны',
    lastErrors: 'Последние ошибки',
    noErrors: 'Ошибок с запуска не было.',
    reloaded: 'Статьи прочитаны заново.',
    reloadFailed: 'Статьи не удалось прочитать заново; бот отвечает по прежним.',
    nothingChanged: 'Ничего не изменилось.',
    added: 'Новые',
    changed: 'Изменённые',
    removed: 'Удалённые',
    unreadable: 'Не читаются',
  },
  zh: {
    mayNot: '只有可以管理服务器的成员才能使用。',
    serversOnly: '只能在服务器中使用。',
    status: 'Clipbook',
    articles: '文章',
    passages: '段落',
    memory: '内存',
    indexed: '文章读取于',
    lastErrors: '最近的错误',
    noErrors: '启动以来没有错误。',
    reloaded: '文章已重新读取。',
    reloadFailed: '无法重新读取文章；机器人继续用原来的文章回答。',
    nothingChanged: '没有变化。',
    added: '新增',
    changed: '已修改',
    removed: '已移除',
    unreadable: '无法读取',
  },
  ja: {
    mayNot: 'サーバーを管理できるメンバー専用です。',
    serversOnly: 'サーバーでのみ使えます。',
    status: 'Clipbook',
    articles: '記事',
    passages: '箇所',
    memory: 'メモリ',
    indexed: '記事の読み込み',
    lastErrors: '最近のエラー',
    noErrors: '起動してからエラーはありません。',
    reloaded: '記事を読み直しました。',
    reloadFailed: '記事を読み直せませんでした。ボットは前の記事から答え続けます。',
    nothingChanged: '変更はありません。',
    added: '新規',
    changed: '変更',
    removed: '削除',
    unreadable: '読めないもの',
  },
};
