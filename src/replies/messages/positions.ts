import type { Language, Translated } from '../languages.ts';

/** The words for where a passage stands in its file. */
type PositionWords = {
  readonly line: (number: number) => string;
  readonly page: (number: number) => string;
  /** `format` as in `Source.extractedFrom`. */
  readonly textFrom: (format: string) => string;
  readonly comma: string;
};

/** The words for positions in every language. */
export const POSITIONS: Translated<PositionWords> = {
  en: {
    line: (number) => `line ${number}`,
    page: (number) => `page ${number}`,
    textFrom: (format) => `text from ${format}`,
    comma: ', ',
  },
  es: {
    line: (number) => `línea ${number}`,
    page: (number) => `página ${number}`,
    textFrom: (format) => `texto extraído de ${format}`,
    comma: ', ',
  },
  fr: {
    line: (number) => `ligne ${number}`,
    page: (number) => `page ${number}`,
    textFrom: (format) => `texte extrait de ${format}`,
    comma: ', ',
  },
  de: {
    line: (number) => `Zeile ${number}`,
    page: (number) => `Seite ${number}`,
    textFrom: (format) => `Text aus ${format}`,
    comma: ', ',
  },
  pt: {
    line: (number) => `linha ${number}`,
    page: (number) => `página ${number}`,
    textFrom: (format) => `texto extraído de ${format}`,
    comma: ', ',
  },
  ru: {
    line: (number) => `строка ${number}`,
    page: (number) => `страница ${number}`,
    textFrom: (format) => `текст из ${format}`,
    comma: ', ',
  },
  zh: {
    line: (number) => `第 ${number} 行`,
    page: (number) => `第 ${number} 页`,
    textFrom: (format) => `文字提取自 ${format}`,
    comma: '，',
  },
  ja: {
    line: (number) => `${number}行目`,
    page: (number) => `${number}ページ`,
    textFrom: (format) => `${format}から抽出`,
    comma: '、',
  },
};

/** Where a passage stands; a line of extracted text is no line of the file. */
export type Position = {
  readonly line: number;
  readonly page?: number;
  readonly extractedFrom?: string;
};

/**
 * Where a paragraph stands in its file, as short as can be.
 *
 * @example `placeOf(3, { line: 5 }, 'en')` → `'¶3, line 5'`; on page 4 of a PDF → `'page 4, ¶3, text from PDF'`
 */
export function placeOf(paragraph: number, position: Position, language: Language): string {
  return [...pageOf(position, language), `¶${paragraph}`, ...originOf(position, language)].join(
    POSITIONS[language].comma,
  );
}

/**
 * The same without the paragraph, for where that is told already.
 *
 * @example `positionOf({ line: 5 }, 'en')` → `'line 5'`
 */
export function positionOf(position: Position, language: Language): string {
  return [...pageOf(position, language), ...originOf(position, language)].join(POSITIONS[language].comma);
}

function pageOf({ page }: Position, language: Language): string[] {
  return page === undefined ? [] : [POSITIONS[language].page(page)];
}

function originOf({ line, extractedFrom }: Position, language: Language): string[] {
  const words = POSITIONS[language];
  return [extractedFrom === undefined ? words.line(line) : words.textFrom(extractedFrom)];
}
