import type { Citation } from '../model/answer.ts';
import type { DatedRow, ListedName, PeopleAnswer, PlacesAnswer, TimelineAnswer } from '../model/directory.ts';

/** Where something stands; `text` is `start`–`end` of the decoded file. */
type JsonQuote = { path: string; paragraph: number; line: number; start: number; end: number; text: string };

/** A list of the clips as one line of `ask --list --json`; other programs build on these fields. */
export type JsonDirectory =
  | {
      list: 'people' | 'places';
      names: {
        name: string;
        variants: readonly string[];
        kind: ListedName['kind'];
        role?: string;
        sources: number;
        mentions: number;
        first: JsonQuote;
      }[];
    }
  | { list: 'dates'; dated: JsonDate[]; undated: JsonDate[] };

type JsonDate = { value: string; resolved?: string; sources: number; mentions: number; first: JsonQuote };

/**
 * The machine-readable form of a list.
 *
 * @example `JSON.stringify(jsonDirectory(clips.places()))` → `{"list":"places","names":[{"name":"Beijing",…}]}`
 */
export function jsonDirectory(answer: PeopleAnswer | PlacesAnswer | TimelineAnswer): JsonDirectory {
  if (answer.kind === 'timeline') {
    return { list: 'dates', dated: answer.dated.map(jsonDate), undated: answer.undated.map(jsonDate) };
  }
  const names = answer.names.map(({ first, ...known }) => ({ ...known, first: jsonQuote(first) }));
  return { list: answer.kind, names };
}

function jsonDate({ value, resolved, sources, mentions, citation }: DatedRow): JsonDate {
  const placed = resolved === undefined ? {} : { resolved };
  return { value, ...placed, sources, mentions, first: jsonQuote(citation) };
}

function jsonQuote({ path, paragraph, line, span: { start, end }, quote }: Citation): JsonQuote {
  return { path, paragraph, line, start, end, text: quote };
}
