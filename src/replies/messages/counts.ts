import type { Translated } from '../languages.ts';
import { one, russian, upToOne } from './plural.ts';

/** Numbers with their nouns. */
type CountWords = {
  readonly sources: (count: number) => string;
  readonly passages: (count: number) => string;
  readonly paragraphs: (count: number) => string;
  readonly passagesInSources: (passages: number, sources: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
};

/** How many there are of something. */
export const COUNTS: Translated<CountWords> = {
  en: {
    sources: (count) => one(count, 'source', 'sources'),
    passages: (count) => one(count, 'passage', 'passages'),
    paragraphs: (count) => one(count, 'paragraph', 'paragraphs'),
    passagesInSources: (passages, sources) =>
      `${one(passages, 'passage', 'passages')} in ${one(sources, 'source', 'sources')}`,
    pageOf: (page, pages) => `page ${page} of ${pages}`,
  },
  es: {
    sources: (count) => one(count, 'fuente', 'fuentes'),
    passages: (count) => one(count, 'pasaje', 'pasajes'),
    paragraphs: (count) => one(count, 'párrafo', 'párrafos'),
    passagesInSources: (passages, sources) =>
      `${one(passages, 'pasaje', 'pasajes')} en ${one(sources, 'fuente', 'fuentes')}`,
    pageOf: (page, pages) => `página ${page} de ${pages}`,
  },
  fr: {
    sources: (count) => upToOne(count, 'source', 'sources'),
    passages: (count) => upToOne(count, 'passage', 'passages'),
    paragraphs: (count) => upToOne(count, 'paragraphe', 'paragraphes'),
    passagesInSources: (passages, sources) =>
      `${upToOne(passages, 'passage', 'passages')} dans ${upToOne(sources, 'source', 'sources')}`,
    pageOf: (page, pages) => `page ${page} sur ${pages}`,
  },
  de: {
    sources: (count) => one(count, 'Quelle', 'Quellen'),
    passages: (count) => one(count, 'Textstelle', 'Textstellen'),
    paragraphs: (count) => one(count, 'Absatz', 'Absätze'),
    passagesInSources: (passages, sources) =>
      `${one(passages, 'Textstelle', 'Textstellen')} in ${one(sources, 'Quelle', 'Quellen')}`,
    pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  },
  pt: {
    sources: (count) => upToOne(count, 'fonte', 'fontes'),
    passages: (count) => upToOne(count, 'trecho', 'trechos'),
    paragraphs: (count) => upToOne(count, 'parágrafo', 'parágrafos'),
    passagesInSources: (passages, sources) =>
      `${upToOne(passages, 'trecho', 'trechos')} em ${upToOne(sources, 'fonte', 'fontes')}`,
    pageOf: (page, pages) => `página ${page} de ${pages}`,
  },
  ru: {
    sources: (count) => russian(count, 'источник', 'источника', 'источников'),
    passages: (count) => russian(count, 'фрагмент', 'фрагмента', 'фрагментов'),
    paragraphs: (count) => russian(count, 'абзац', 'абзаца', 'абзацев'),
    passagesInSources: (passages, sources) =>
      `${russian(passages, 'фрагмент', 'фрагмента', 'фрагментов')} в ${russian(sources, 'источнике', 'источниках', 'источниках')}`,
    pageOf: (page, pages) => `страница ${page} из ${pages}`,
  },
  zh: {
    sources: (count) => `${count} 个来源`,
    passages: (count) => `${count} 处原文`,
    paragraphs: (count) => `${count} 段`,
    passagesInSources: (passages, sources) => `${sources} 个来源中的 ${passages} 处原文`,
    pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  ja: {
    sources: (count) => `出典${count}件`,
    passages: (count) => `${count}か所`,
    paragraphs: (count) => `${count}段落`,
    passagesInSources: (passages, sources) => `出典${sources}件の${passages}か所`,
    pageOf: (page, pages) => `${pages}ページ中${page}ページ目`,
  },
};
