import type { Translated } from '../languages.ts';
import { plural } from './plural.ts';

/** What a member reads who asks faster than the keeper allows. */
export type FairnessMessages = {
  /** @param seconds whole seconds, from 1, after which to ask again */
  readonly tooMany: (seconds: number) => string;
};

/**
 * The sentences of fairness in every language.
 *
 * @example `FAIRNESS.en.tooMany(3)` → `'That was a lot at once. Please ask again in 3 seconds.'`
 */
export const FAIRNESS: Translated<FairnessMessages> = {
  en: {
    tooMany: (seconds) =>
      `That was a lot at once. Please ask again in ${plural('en', seconds, { one: 'second', other: 'seconds' })}.`,
  },
  es: {
    tooMany: (seconds) =>
      `Han sido muchas peticiones seguidas. Vuelve a preguntar dentro de ${plural('es', seconds, { one: 'segundo', other: 'segundos' })}.`,
  },
  fr: {
    tooMany: (seconds) =>
      `Cela fait beaucoup de demandes d’un coup. Merci de réessayer dans ${plural('fr', seconds, { one: 'seconde', other: 'secondes' })}.`,
  },
  de: {
    tooMany: (seconds) =>
      `Das war viel auf einmal. Bitte frag in ${plural('de', seconds, { one: 'Sekunde', other: 'Sekunden' })} noch einmal.`,
  },
  pt: {
    tooMany: (seconds) =>
      `Foram muitos pedidos de uma vez. Pergunte novamente em ${plural('pt', seconds, { one: 'segundo', other: 'segundos' })}.`,
  },
  ru: {
    tooMany: (seconds) =>
      `Слишком много запросов подряд. Пожалуйста, спросите снова через ${plural('ru', seconds, { one: 'секунду', few: 'секунды', other: 'секунд' })}.`,
  },
  zh: { tooMany: (seconds) => `请求太频繁了。请在 ${seconds} 秒后再问。` },
  ja: {
    tooMany: (seconds) => `一度にたくさんのリクエストがありました。${seconds}秒後にもう一度お試しください。`,
  },
};
