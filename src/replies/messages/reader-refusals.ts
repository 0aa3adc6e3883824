import type { Translated } from '../languages.ts';

/** What the reader page says instead of what was wanted. */
export type ReaderRefusals = {
  readonly noPage: string;
  readonly toSources: string;
  readonly noFile: string;
  /** `most` in MiB. */
  readonly fileTooLarge: (most: number) => string;
  readonly tooSlow: string;
  readonly closed: string;
  readonly enterToken: string;
  readonly token: string;
  readonly enter: string;
  readonly wrongToken: string;
};

/** The refusals of the reader page in every language. */
export const READER_REFUSALS: Translated<ReaderRefusals> = {
  en: {
    noPage: 'There is no such page.',
    toSources: 'To the list of sources',
    noFile:
      'The file of this article is no longer in the clips’ folder; please tell whoever keeps the clips.',
    fileTooLarge: (most) =>
      `The file of this article is larger than ${most} MiB; please ask whoever keeps the clips.`,
    tooSlow: 'This took too long and was given up; please ask something simpler.',
    closed: 'These clips are not open to everybody',
    enterToken: 'Enter the token that you got from whoever keeps the clips.',
    token: 'Token',
    enter: 'Enter',
    wrongToken: 'This is not the token; please try again.',
  },
  es: {
    noPage: 'Esta página no existe.',
    toSources: 'A la lista de fuentes',
    noFile: 'El archivo de este artículo ya no está en la carpeta de recortes; avisa a quien los cuida.',
    fileTooLarge: (most) =>
      `El archivo de este artículo supera los ${most} MiB; pídeselo a quien cuida los recortes.`,
    tooSlow: 'Tardaba demasiado y se ha interrumpido; haz una pregunta más sencilla.',
    closed: 'Estos recortes no están abiertos a todo el mundo',
    enterToken: 'Escribe la clave que te dio quien cuida los recortes.',
    token: 'Clave',
    enter: 'Entrar',
    wrongToken: 'Esa no es la clave; inténtalo de nuevo.',
  },
  fr: {
    noPage: 'Cette page n’existe pas.',
    toSources: 'Vers la liste des sources',
    noFile:
      'Le fichier de cet article n’est plus dans le dossier\u00a0; merci de prévenir la personne qui tient les coupures.',
    fileTooLarge: (most) =>
      `Le fichier de cet article dépasse ${most} Mio\u00a0; demandez-le à la personne qui tient les coupures.`,
    tooSlow: 'C’était trop long et a été interrompu\u00a0; posez une question plus simple.',
    closed: 'Ces coupures ne sont pas ouvertes à tous',
    enterToken: 'Saisissez le code que vous a donné la personne qui tient les coupures.',
    token: 'Code',
    enter: 'Entrer',
    wrongToken: 'Ce n’est pas le bon code\u00a0; réessayez.',
  },
  de: {
    noPage: 'Diese Seite gibt es nicht.',
    toSources: 'Zur Liste der Quellen',
    noFile:
      'Die Datei dieses Artikels liegt nicht mehr im Ordner; bitte sag es der Person, die die Artikel betreut.',
    fileTooLarge: (most) =>
      `Die Datei dieses Artikels ist größer als ${most} MiB; bitte die Person darum, die die Artikel betreut.`,
    tooSlow: 'Das dauerte zu lange und wurde abgebrochen; bitte frag etwas Einfacheres.',
    closed: 'Diese Artikel sind nicht für alle offen',
    enterToken: 'Gib den Schlüssel ein, den du von der Person hast, die die Artikel betreut.',
    token: 'Schlüssel',
    enter: 'Eintreten',
    wrongToken: 'Das ist nicht der Schlüssel; bitte versuch es noch einmal.',
  },
  pt: {
    noPage: 'Esta página não existe.',
    toSources: 'Para a lista de fontes',
    noFile: 'O arquivo deste artigo não está mais na pasta; avise quem cuida dos recortes.',
    fileTooLarge: (most) => `O arquivo deste artigo passa de ${most} MiB; peça-o a quem cuida dos recortes.`,
    tooSlow: 'Demorou demais e foi interrompido; pergunte algo mais simples.',
    closed: 'Estes recortes não estão abertos a todos',
    enterToken: 'Digite o código que recebeu de quem cuida dos recortes.',
    token: 'Código',
    enter: 'Entrar',
    wrongToken: 'Este não é o código; tente de novo.',
  },
  ru: {
    noPage: 'Такой страницы нет.',
    toSources: 'К списку источников',
    noFile: 'Файла этой статьи больше нет в папке; сообщите тому, кто ведёт подборку.',
    fileTooLarge: (most) => `Файл этой статьи больше ${most} МиБ; попросите его у того, кто ведёт подборку.`,
    tooSlow: 'Это заняло слишком много времени и было прервано; спросите что-нибудь проще.',
    closed: 'Эта подборка открыта не всем',
    enterToken: 'Введите код, полученный от того, кто ведёт подборку.',
    token: 'Код',
    enter: 'Войти',
    wrongToken: 'Это не тот код; попробуйте ещё раз.',
  },
  zh: {
    noPage: '没有这个页面。',
    toSources: '前往来源列表',
    noFile: '这篇文章的文件已不在文件夹中，请告知剪报的管理者。',
    fileTooLarge: (most) => `这篇文章的文件超过 ${most} MiB，请向剪报的管理者索取。`,
    tooSlow: '耗时过长，已中止；请问得简单一些。',
    closed: '这些剪报不对所有人开放',
    enterToken: '请输入剪报管理者给你的口令。',
    token: '口令',
    enter: '进入',
    wrongToken: '口令不对，请再试一次。',
  },
  ja: {
    noPage: 'このページはありません。',
    toSources: '出典の一覧へ',
    noFile: 'この記事のファイルはもうフォルダーにありません。記事の管理者にお知らせください。',
    fileTooLarge: (most) =>
      `この記事のファイルは${most} MiBを超えています。記事の管理者にお問い合わせください。`,
    tooSlow: '時間がかかりすぎたため中止しました。もっと簡単な質問をお試しください。',
    closed: 'この記事は一般には公開されていません',
    enterToken: '記事の管理者から受け取ったトークンを入力してください。',
    token: 'トークン',
    enter: '入る',
    wrongToken: 'トークンが違います。もう一度お試しください。',
  },
};
