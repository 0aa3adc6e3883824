import type { Translated } from '../languages.ts';

/** What the bot says about questions that follow another. */
export type FollowUpMessages = {
  /** Stands before the whole question that a follow-up was read as. */
  readonly readAs: string;
  /** To a reply whose text Discord does not show to the bot; `name` is the bot's. */
  readonly hiddenReply: (name: string) => string;
};

/**
 * The words around follow-ups in every language.
 *
 * @example `followUpMessages.en.readAs` → `'Read as:'`
 */
export const followUpMessages: Translated<FollowUpMessages> = {
  en: {
    readAs: 'Read as:',
    hiddenReply: (name) =>
      `Discord hides from me what you reply to a slash command: please mention @${name} in your message.`,
  },
  es: {
    readAs: 'Leído como:',
    hiddenReply: (name) =>
      `Discord no me deja leer tu respuesta a un comando de barra: menciona a @${name} en tu mensaje.`,
  },
  fr: {
    readAs: 'Compris comme :',
    hiddenReply: (name) =>
      `Discord me cache les réponses à une commande slash\u00a0: mentionnez @${name} dans votre message.`,
  },
  de: {
    readAs: 'Gelesen als:',
    hiddenReply: (name) =>
      `Discord zeigt mir nicht, was du auf einen Slash-Befehl antwortest: Bitte erwähne @${name} in deiner Nachricht.`,
  },
  pt: {
    readAs: 'Lido como:',
    hiddenReply: (name) =>
      `O Discord esconde de mim as respostas a um comando de barra: mencione @${name} na sua mensagem.`,
  },
  ru: {
    readAs: 'Прочитано как:',
    hiddenReply: (name) =>
      `Discord скрывает от меня ответы на слеш-команды: упомяните @${name} в своём сообщении.`,
  },
  zh: {
    readAs: '理解为：',
    hiddenReply: (name) => `Discord 不让我看到对斜杠命令的回复：请在消息中提及 @${name}。`,
  },
  ja: {
    readAs: '次の質問として読みました：',
    hiddenReply: (name) =>
      `スラッシュコマンドへの返信の内容は Discord の仕様で読めません。メッセージで @${name} をメンションしてください。`,
  },
};
