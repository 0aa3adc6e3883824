import { z } from 'zod';
import type { SourceMetadata } from '../model/source.ts';
import { publishedAt } from './published-at.ts';

/** What is known of an article beyond its text. */
export type KnownMetadata = SourceMetadata & { readonly title?: string };

/** A year, a month, a day or a moment; `Date.parse` would take the 30th of February for a day in March. */
const isoForms = z.union([
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
  z.iso.date(),
  z.iso.datetime({ offset: true, local: true }),
]);

/** In ISO 8601, or as people and other programs write a day; YAML reads an unquoted date as text, but a bare year as a number. */
const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .transform((written, context) => {
    const iso = isoForms.safeParse(written).success ? written : publishedAt(written);
    if (iso === undefined) context.addIssue({ code: 'custom', message: 'must be a date such as 2025-02-28' });
    return iso ?? z.NEVER;
  });

/** A tag of BCP 47; systems that write `en_GB` mean `en-GB`. */
const language = z.string().transform((tag, context) => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
    // Longer first parts are set aside for languages that nobody has registered: "Spanish" is a word, not a tag.
    if (canonical !== undefined && /^[a-z]{2,3}(?:-|$)/.test(canonical)) return canonical;
  } catch {
    // Not a tag: said below, as for one that is empty.
  }
  context.addIssue({ code: 'custom', message: 'must be a language such as en or pt-BR' });
  return z.NEVER;
});

const words = z.string().trim().min(1);

/** What may be said of an article, each in one form, wherever it is said: the catalogue, front matter, a page's metadata. */
export const metadataFields = {
  title: words,
  publisher: words,
  author: words,
  published: date,
  url: z.url({ protocol: /^https?$/ }),
  language,
};

/** What was said of an article in these fields. */
export type MetadataFields = {
  readonly [field in keyof typeof metadataFields]?: string | undefined;
};

/**
 * The same under the names of the model, without what was not said.
 *
 * @example `metadataOf({ publisher: 'Reuters', published: '2025-02-28' })` → `{ publisher: 'Reuters', publishedAt: '2025-02-28' }`
 */
export function metadataOf(known: MetadataFields): KnownMetadata {
  const { title, publisher, author, published, url, language } = known;
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { publishedAt: published }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
}
