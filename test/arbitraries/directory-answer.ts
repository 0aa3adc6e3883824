import fc from 'fast-check';
import type { Citation, RankedPassage } from '../../src/model/answer.ts';
import type {
  ComparisonAnswer,
  DatedRow,
  DirectoryAnswer,
  ListedName,
  PeopleAnswer,
  PersonAnswer,
  PlacesAnswer,
  TimelineAnswer,
} from '../../src/model/directory.ts';
import { query, rankedPassages } from './answer.ts';
import { citationOf } from './clips.ts';
import { anyText } from './nasty-text.ts';

const count = fc.nat({ max: 9_999 });
const iso = fc.constantFrom('2025-02-28', '2025-02', '1652', '2025-13-01', '**soon**');

function listed(first: Citation): fc.Arbitrary<ListedName> {
  return fc.record(
    {
      name: anyText,
      variants: fc.array(anyText, { maxLength: 12 }),
      kind: fc.constantFrom('person', 'organisation', 'place'),
      role: anyText,
      sources: count,
      mentions: count,
      first: fc.constant(first),
    },
    { requiredKeys: ['name', 'variants', 'kind', 'sources', 'mentions', 'first'] },
  );
}

/** Something made with one of the citations of a few passages. */
function cited<T>(
  make: (first: Citation, ranked: readonly RankedPassage[]) => fc.Arbitrary<T>,
): fc.Arbitrary<T> {
  return rankedPassages
    .filter((ranked) => ranked.length > 0)
    .chain((ranked) => make(ranked.map(citationOf)[0] as Citation, ranked));
}

const names = cited((first) => fc.array(listed(first), { maxLength: 40 }));
const peopleAnswer: fc.Arbitrary<PeopleAnswer> = names.map((names) => ({ kind: 'people', names }));
const placesAnswer: fc.Arbitrary<PlacesAnswer> = names.map((names) => ({ kind: 'places', names }));

export const personAnswer: fc.Arbitrary<PersonAnswer> = cited((first, ranked) =>
  fc.record({
    kind: fc.constant('person'),
    listed: listed(first),
    roles: fc.array(fc.constant(first), { maxLength: 9 }),
    first: fc.constant(first),
    last: fc.constant(first),
    company: fc.array(fc.record({ name: anyText, paragraphs: count, first: fc.constant(first) }), {
      maxLength: 12,
    }),
    ranked: fc.constant(ranked.slice(0, 3)),
    citations: fc.constant(ranked.slice(0, 3).map(citationOf)),
  }),
);

const timelineAnswer: fc.Arbitrary<TimelineAnswer> = cited((_first, ranked) => {
  const rows = fc.tuple(
    ...ranked.map(
      (passage): fc.Arbitrary<DatedRow> =>
        fc.record(
          {
            value: anyText,
            resolved: iso,
            sources: count,
            mentions: count,
            ranked: fc.constant(passage),
            citation: fc.constant(citationOf(passage)),
          },
          { requiredKeys: ['value', 'sources', 'mentions', 'ranked', 'citation'] },
        ),
    ),
  );
  return rows.map((all) => ({
    kind: 'timeline',
    dated: all.filter(({ resolved }) => resolved !== undefined),
    undated: all.filter(({ resolved }) => resolved === undefined),
  }));
});

export const comparisonAnswer: fc.Arbitrary<ComparisonAnswer> = cited((first, ranked) => {
  const values = fc.array(
    fc.record({
      kind: fc.constantFrom('figure', 'day', 'name'),
      value: anyText,
      support: fc.array(fc.constant(first), { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 12 },
  );
  return fc.record({
    kind: fc.constant('comparison'),
    query,
    agreed: values,
    differing: values,
    ranked: fc.constant(ranked),
    citations: fc.constant(ranked.map(citationOf)),
    silent: fc.constant(ranked.map(({ source }) => source)),
  });
});

/** Any answer of the directory that keeps the laws of `src/model/directory.ts`. */
export const directoryAnswer: fc.Arbitrary<DirectoryAnswer> = fc.oneof(
  peopleAnswer,
  placesAnswer,
  personAnswer,
  timelineAnswer,
  comparisonAnswer,
);
