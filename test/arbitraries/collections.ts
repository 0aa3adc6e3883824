import fc from 'fast-check';
import type { MakeIndex } from '../../src/search/passage-index.ts';
import { type Collection, collection } from '../ranking/collection.ts';
import { anyText, articleText, newsWord } from './text.ts';

/** Titles that a heading of the article may repeat, or that hold words of its text. */
const title = fc.constantFrom('Context of the Visit', 'Shoigu’s Visit: A Deep Dive', 'Talks in Beijing', 'A');

/** One to four small articles, some of them no article at all. */
export const someClips: fc.Arbitrary<Collection> = someClipsIn();

/** The same in an index of another kind. */
export function someClipsIn(make?: MakeIndex): fc.Arbitrary<Collection> {
  return fc
    .array(
      fc.record({
        text: fc.oneof({ weight: 3, arbitrary: articleText }, { weight: 1, arbitrary: anyText }),
        title,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((articles) => collection(Object.fromEntries(articles.map((each, at) => [`${at}.txt`, each])), make));
}

/** Words that those articles hold only in another form, misspelt, or not at all. */
const foreignWord = fc.constantFrom(
  ...[
    'American',
    'Chinese',
    'Moscow',
    'Shiogu',
    'Bejing',
    'visitor',
    'meeting',
    'Napoleon',
    '2025',
    'context',
  ],
);

/** The words of a question in any order, some of them more than once. */
export const someWords: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.oneof({ weight: 3, arbitrary: newsWord }, { weight: 1, arbitrary: foreignWord }), {
        minLength: 1,
        maxLength: 8,
      })
      .map((all) => all.join(' ')),
  },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom('', 'ﷺ', 'ͺ ﷺ Shoigu', 'constructor __proto__ toString') },
);
