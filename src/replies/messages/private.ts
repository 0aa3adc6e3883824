import type { Translated } from '../languages.ts';
import type { NameAndDescription } from './commands.ts';

/** The option `private` of every command, in every language; its English name is the one under which Discord sends it. */
export const PRIVATE: Translated<NameAndDescription> = {
  en: { name: 'private', description: 'Show the answer to you alone' },
  es: { name: 'privado', description: 'Mostrar la respuesta solo a ti' },
  fr: { name: 'privé', description: 'N’afficher la réponse qu’à vous' },
  de: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
  pt: { name: 'privado', description: 'Mostrar a resposta somente a você' },
  ru: { name: 'приватно', description: 'Показать ответ только вам' },
  zh: { name: '私密', description: '仅向你显示回答' },
  ja: { name: '非公開', description: '回答を自分だけに表示する' },
};
