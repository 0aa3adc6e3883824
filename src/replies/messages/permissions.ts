import type { Translated } from '../languages.ts';

/** What the bot says about what it may not do. */
export type PermissionMessages = {
  /** To somebody whose mention could not be answered; permissions are called as Discord calls them in that language. */
  readonly mayNotWrite: string;
};

/**
 * The words about missing permissions in every language.
 *
 * @example `permissionMessages.en.mayNotWrite` → `'I could not answer your mention …'`
 */
export const permissionMessages: Translated<PermissionMessages> = {
  en: {
    mayNotWrite:
      'I could not answer your mention, because I may not write in this channel: ask a moderator to give me “View Channel” and “Send Messages” here, or use slash commands as you just did.',
  },
  es: {
    mayNotWrite:
      'No pude responder a tu mención porque no puedo escribir en este canal: pide a un moderador que me dé «Ver canal» y «Enviar mensajes» aquí, o usa comandos de barra como acabas de hacer.',
  },
  fr: {
    mayNotWrite:
      'Je n’ai pas pu répondre à votre mention, car je ne peux pas écrire dans ce salon\u00a0: demandez à un modérateur de m’accorder ici «\u00a0Voir le salon\u00a0» et «\u00a0Envoyer des messages\u00a0», ou utilisez les commandes slash comme à l’instant.',
  },
  de: {
    mayNotWrite:
      'Auf deine Erwähnung konnte ich nicht antworten, weil ich in diesem Kanal nicht schreiben darf: Bitte die Moderation, mir hier „Kanal anzeigen“ und „Nachrichten senden“ zu erlauben, oder nutze Slash-Befehle wie gerade eben.',
  },
  pt: {
    mayNotWrite:
      'Não consegui responder à sua menção porque não posso escrever neste canal: peça a um moderador que me dê “Ver canal” e “Enviar mensagens” aqui, ou use comandos de barra como acabou de fazer.',
  },
  ru: {
    mayNotWrite:
      'Я не смог ответить на ваше упоминание, потому что не могу писать в этом канале: попросите модератора дать мне здесь права «Просматривать канал» и «Отправлять сообщения» или пользуйтесь слеш-командами, как сейчас.',
  },
  zh: {
    mayNotWrite:
      '我无法回复你的提及，因为我在此频道没有发言权限：请让管理员在这里授予我“查看频道”和“发送消息”权限，或像刚才那样使用斜杠命令。',
  },
  ja: {
    mayNotWrite:
      'このチャンネルに書き込めないため、メンションに返信できませんでした。モデレーターに「チャンネルを見る」と「メッセージを送信」の権限を依頼するか、今のようにスラッシュコマンドを使ってください。',
  },
};
