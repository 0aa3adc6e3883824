/** One picture of the reader page. */
export type ReaderScene = {
  /** The picture's file, without `.png`. */
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  /** In CSS pixels; the rest of a longer page is below the picture's edge, as on a screen. */
  readonly height: number;
  /** What is typed into the search box; nothing shows the sources. */
  readonly question?: string;
  /** The citation whose article is opened then, from 1. */
  readonly opened?: number;
};

const DESKTOP = { width: 1_000, height: 720 };
const PHONE = { width: 390, height: 844 };
const question = 'When did Shoigu arrive in Beijing?';

/** Every picture `docs/pictures/reader-*.png`. */
export const READER_SCENES: readonly ReaderScene[] = [
  { name: 'reader-sources-light', theme: 'light', ...DESKTOP },
  { name: 'reader-answer-light', theme: 'light', ...DESKTOP, question },
  { name: 'reader-article-light', theme: 'light', ...DESKTOP, question, opened: 3 },
  { name: 'reader-article-dark', theme: 'dark', ...DESKTOP, question, opened: 3 },
  { name: 'reader-answer-phone', theme: 'dark', ...PHONE, question },
  { name: 'reader-article-phone', theme: 'light', ...PHONE, question, opened: 2 },
];
