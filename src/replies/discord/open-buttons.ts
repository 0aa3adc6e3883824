import type { Language } from '../languages.ts';
import { READER } from '../messages/reader.ts';
import { articleUrl, placeOf, type ReaderPlace } from '../reader-links.ts';
import type { CitedPassage } from './cited-passage.ts';
import type { Button } from './components.ts';
import { MAX_BUTTON_URL } from './discord-limits.ts';

/** Where links to the reader page lead, and what opens there: its public address, if it has one, and the question. */
export type Reader = { readonly url?: string | undefined; readonly question?: string };

/**
 * The buttons that open the articles at these passages in a browser; none without a public address.
 *
 * @example `openButtons(shown, { url: 'https://clips.example.org', question: 'Who came?' }, 'en')` → `[{ label: 'Open 1', url: … }, …]`
 */
export function openButtons(
  passages: readonly CitedPassage[],
  { url, question }: Reader,
  language: Language = 'en',
): Button[] {
  return passages.flatMap(({ ranked, citation }) =>
    openButton(READER[language].openNumber(citation.number), placeOf(ranked, question), url),
  );
}

/**
 * A button that opens a place in a browser; none without a public address, or where the link would be too long.
 *
 * @example `openButton('Open', { sourceId: 'k3f9a2xq0d', paragraph: 3 }, 'https://clips.example.org')` → `[{ label: 'Open', url: … }]`
 */
export function openButton(label: string, place: ReaderPlace, url: string | undefined): Button[] {
  const link = url === undefined ? undefined : articleUrl(url, place, MAX_BUTTON_URL);
  return link === undefined ? [] : [{ label, url: link }];
}
