import type { Translated } from '../languages.ts';

/** What members read when they report a passage; Discord takes 45 characters for a modal's title and its labels. */
export type ReportWords = {
  /** The button, and the title of what it opens. */
  readonly wrongPassage: string;
  readonly which: string;
  readonly why: string;
  readonly whyHint: string;
  readonly thanks: string;
  readonly notKept: string;
  readonly noPassage: string;
};

/** Reporting a passage, in every language. */
export const REPORT_WORDS: Translated<ReportWords> = {
  en: {
    wrongPassage: 'Wrong passage',
    which: 'Which passage is wrong?',
    why: 'Why is it wrong? (optional)',
    whyHint: 'It answers another question …',
    thanks: 'Thank you. Your report is kept for whoever keeps the clips.',
    notKept: 'Reports are not kept here. Please tell whoever keeps the bot.',
    noPassage: 'The passages of this message are no longer among the clips. Please ask your question again.',
  },
  es: {
    wrongPassage: 'Pasaje equivocado',
    which: '¿Qué pasaje está equivocado?',
    why: '¿Por qué? (opcional)',
    whyHint: 'Responde a otra pregunta…',
    thanks: 'Gracias. Tu aviso queda guardado para quien cuida los recortes.',
    notKept: 'Aquí no se guardan avisos. Por favor, díselo a quien cuida el bot.',
    noPassage: 'Los pasajes de este mensaje ya no están en la colección. Vuelve a hacer la pregunta.',
  },
  fr: {
    wrongPassage: 'Mauvais passage',
    which: 'Quel passage ne convient pas ?',
    why: 'Pourquoi ? (facultatif)',
    whyHint: 'Il répond à une autre question…',
    thanks: 'Merci. Votre signalement est conservé pour la personne qui tient les coupures.',
    notKept: 'Les signalements ne sont pas conservés ici. Adressez-vous à la personne qui gère le bot.',
    noPassage:
      'Les passages de ce message ne font plus partie de la collection. Veuillez reposer votre question.',
  },
  de: {
    wrongPassage: 'Falsche Stelle',
    which: 'Welche Stelle ist falsch?',
    why: 'Warum ist sie falsch? (freiwillig)',
    whyHint: 'Sie beantwortet eine andere Frage …',
    thanks: 'Danke. Die Meldung ist für die Betreuung der Artikel gespeichert.',
    notKept: 'Meldungen werden hier nicht gespeichert. Bitte sag es der Person, die den Bot betreut.',
    noPassage:
      'Die Stellen dieser Nachricht gehören nicht mehr zur Sammlung. Bitte stell deine Frage noch einmal.',
  },
  pt: {
    wrongPassage: 'Trecho errado',
    which: 'Qual trecho está errado?',
    why: 'Por que está errado? (opcional)',
    whyHint: 'Ele responde a outra pergunta…',
    thanks: 'Obrigado. O aviso fica guardado para quem cuida dos recortes.',
    notKept: 'Aqui os avisos não são guardados. Por favor, fale com quem cuida do bot.',
    noPassage: 'Os trechos desta mensagem não estão mais na coleção. Faça a pergunta de novo, por favor.',
  },
  ru: {
    wrongPassage: 'Не тот отрывок',
    which: 'Какой отрывок неверен?',
    why: 'Почему? (необязательно)',
    whyHint: 'Он отвечает на другой вопрос…',
    thanks: 'Спасибо. Сообщение сохранено для того, кто ведёт подборку.',
    notKept: 'Сообщения здесь не сохраняются. Пожалуйста, скажите тому, кто ведёт бота.',
    noPassage: 'Отрывков из этого сообщения больше нет в собрании. Задайте вопрос ещё раз, пожалуйста.',
  },
  zh: {
    wrongPassage: '段落不对',
    which: '哪一段不对？',
    why: '为什么不对？（可不填）',
    whyHint: '它回答的是另一个问题……',
    thanks: '谢谢。您的反馈已留给剪报的管理者。',
    notKept: '这里不保存反馈，请直接告诉机器人的管理者。',
    noPassage: '这条消息中的段落已不在文库中，请重新提问。',
  },
  ja: {
    wrongPassage: '違う箇所',
    which: 'どの箇所が違いますか？',
    why: 'なぜ違いますか？（任意）',
    whyHint: '別の質問への答えになっている…',
    thanks: 'ありがとうございます。ご報告は記事の管理者のために保存されました。',
    notKept: 'ここでは報告は保存されません。ボットの管理者にお知らせください。',
    noPassage: 'このメッセージの箇所はもう記事にありません。もう一度質問してください。',
  },
};
