import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/replies/languages.ts';

/** How a reply is shown. */
export type Showing = {
  readonly language: Language;
  readonly page: number;
  readonly ephemeral: boolean;
  readonly report: boolean;
  readonly readerUrl: string | undefined;
};

/** Every way in which a reply may be shown. */
export const anyShowing: fc.Arbitrary<Showing> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  page: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(-1, 0, 999_999_999)),
  ephemeral: fc.boolean(),
  report: fc.boolean(),
  readerUrl: fc.constantFrom(undefined, 'https://clips.example.org', `http://x.io/${'a'.repeat(288)}`),
});

/**
 * The same in words.
 *
 * @example `shownHow({ language: 'de', page: 2, ephemeral: true, report: false, readerUrl: undefined })` → `'in de, page 2, private'`
 */
export function shownHow({ language, page, ephemeral, report, readerUrl }: Showing): string {
  return [
    `in ${language}, page ${page}`,
    ...(ephemeral ? ['private'] : []),
    ...(report ? ['with a report button'] : []),
    ...(readerUrl === undefined ? [] : [`with a reader page at ${readerUrl.length} characters`]),
  ].join(', ');
}

/**
 * A text as a literal, its middle left out where it is long.
 *
 * @example `shownText('Who?')` → `'"Who?"'`
 */
export function shownText(value: unknown): string {
  const text = fc.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}… (${String(value).length} characters)` : text;
}
