import type { Translated } from '../languages.ts';

/** What the bot says where an article is read. */
export type ReadingWords = {
  readonly previousMatch: string;
  readonly nextMatch: string;
  /** The button that hands out the article's file. */
  readonly file: string;
  /** The button that posts the paragraph in the channel. */
  readonly share: string;
  /** `question` is in quotation marks; `place` counts from 1 and is 0 where the paragraph shown is no match. */
  matchesOf(question: string, place: number, total: number): string;
  /** `who` is a mention. */
  sharedBy(who: string): string;
  readonly fileGone: string;
  /** `most` in MiB. */
  fileTooLarge(most: number): string;
  readonly mayNotShare: string;
};

/** A reading and its buttons, in every language. */
export const READING: Translated<ReadingWords> = {
  en: {
    previousMatch: '‹ Match',
    nextMatch: 'Match ›',
    file: 'File',
    share: 'Share',
    matchesOf: (question, place, total) =>
      place > 0 ? `match ${place} of ${total} for ${question}` : `matches for ${question}: ${total}`,
    sharedBy: (who) => `shared by ${who}`,
    fileGone: 'The file of this article is no longer in the clips’ folder; please tell the bot’s keeper.',
    fileTooLarge: (most) =>
      `The file of this article is larger than Discord’s ${most} MiB; please ask the bot’s keeper for it.`,
    mayNotShare: 'I may not post here for you; please share it in a channel where you may write.',
  },
  es: {
    previousMatch: '‹ Coincidencia',
    nextMatch: 'Coincidencia ›',
    file: 'Archivo',
    share: 'Compartir',
    matchesOf: (question, place, total) =>
      place > 0
        ? `coincidencia ${place} de ${total} con ${question}`
        : `coincidencias con ${question}: ${total}`,
    sharedBy: (who) => `compartido por ${who}`,
    fileGone:
      'El archivo de este artículo ya no está en la carpeta de recortes; avisa a quien administra el bot.',
    fileTooLarge: (most) =>
      `El archivo de este artículo supera los ${most} MiB de Discord; pídeselo a quien administra el bot.`,
    mayNotShare: 'No puedo publicar aquí por ti; compártelo en un canal donde puedas escribir.',
  },
  fr: {
    previousMatch: '‹ Occurrence',
    nextMatch: 'Occurrence ›',
    file: 'Fichier',
    share: 'Partager',
    matchesOf: (question, place, total) =>
      place > 0
        ? `occurrence ${place} sur ${total} pour ${question}`
        : `occurrences pour ${question} : ${total}`,
    sharedBy: (who) => `partagé par ${who}`,
    fileGone:
      'Le fichier de cet article n’est plus dans le dossier de presse ; merci de prévenir la personne qui gère le bot.',
    fileTooLarge: (most) =>
      `Le fichier de cet article dépasse les ${most} Mio de Discord ; demandez-le à la personne qui gère le bot.`,
    mayNotShare: 'Je ne peux pas publier ici pour vous ; partagez-le dans un salon où vous pouvez écrire.',
  },
  de: {
    previousMatch: '‹ Treffer',
    nextMatch: 'Treffer ›',
    file: 'Datei',
    share: 'Teilen',
    matchesOf: (question, place, total) =>
      place > 0 ? `Treffer ${place} von ${total} für ${question}` : `Treffer für ${question}: ${total}`,
    sharedBy: (who) => `geteilt von ${who}`,
    fileGone:
      'Die Datei dieses Artikels liegt nicht mehr im Ordner der Ausschnitte; bitte sag es der Person, die den Bot betreut.',
    fileTooLarge: (most) =>
      `Die Datei dieses Artikels ist größer als die ${most} MiB von Discord; bitte die Person darum, die den Bot betreut.`,
    mayNotShare: 'Ich darf hier nicht für dich posten; teile es in einem Kanal, in dem du schreiben darfst.',
  },
  pt: {
    previousMatch: '‹ Ocorrência',
    nextMatch: 'Ocorrência ›',
    file: 'Arquivo',
    share: 'Compartilhar',
    matchesOf: (question, place, total) =>
      place > 0
        ? `ocorrência ${place} de ${total} para ${question}`
        : `ocorrências para ${question}: ${total}`,
    sharedBy: (who) => `compartilhado por ${who}`,
    fileGone: 'O arquivo deste artigo não está mais na pasta de recortes; avise quem administra o bot.',
    fileTooLarge: (most) =>
      `O arquivo deste artigo passa dos ${most} MiB do Discord; peça-o a quem administra o bot.`,
    mayNotShare: 'Não posso publicar aqui por você; compartilhe em um canal onde você possa escrever.',
  },
  ru: {
    previousMatch: '‹ Совпадение',
    nextMatch: 'Совпадение ›',
    file: 'Файл',
    share: 'Поделиться',
    matchesOf: (question, place, total) =>
      place > 0
        ? `совпадение ${place} из ${total} по запросу ${question}`
        : `совпадений по запросу ${question}: ${total}`,
    sharedBy: (who) => `поделился участник ${who}`,
    fileGone: 'Файла этой статьи больше нет в папке с вырезками; сообщите об этом администратору бота.',
    fileTooLarge: (most) =>
      `Файл этой статьи больше ${most} МиБ, которые допускает Discord; попросите его у администратора бота.`,
    mayNotShare: 'Я не могу писать здесь от вашего имени; поделитесь в канале, где вам можно писать.',
  },
  zh: {
    previousMatch: '‹ 匹配处',
    nextMatch: '匹配处 ›',
    file: '文件',
    share: '分享',
    matchesOf: (question, place, total) =>
      place > 0 ? `${question} 的第 ${place} 处匹配，共 ${total} 处` : `${question} 的匹配处：${total}`,
    sharedBy: (who) => `由 ${who} 分享`,
    fileGone: '这篇文章的文件已不在剪报文件夹中，请告知机器人的管理者。',
    fileTooLarge: (most) => `这篇文章的文件超过 Discord 的 ${most} MiB 上限，请向机器人的管理者索取。`,
    mayNotShare: '我不能在这里替你发布，请到你可以发言的频道分享。',
  },
  ja: {
    previousMatch: '‹ 一致箇所',
    nextMatch: '一致箇所 ›',
    file: 'ファイル',
    share: '共有',
    matchesOf: (question, place, total) =>
      place > 0 ? `${question} の一致箇所 ${place}/${total}` : `${question} の一致箇所：${total}`,
    sharedBy: (who) => `${who} さんが共有`,
    fileGone: 'この記事のファイルは切り抜きのフォルダーにもうありません。ボットの管理者に知らせてください。',
    fileTooLarge: (most) =>
      `この記事のファイルは Discord の上限 ${most} MiB を超えています。ボットの管理者に頼んでください。`,
    mayNotShare: 'ここではあなたの代わりに投稿できません。書き込みできるチャンネルで共有してください。',
  },
};
