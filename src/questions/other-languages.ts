import type { Intent } from '../model/query.ts';

/** The words that ask in one language, at the beginning of a question, and those that only hold it together. */
type Asking = {
  readonly asks: Readonly<Record<Exclude<Intent, 'what'>, string>>;
  readonly fillers: string;
};

const AT_THE_BEGINNING: readonly Asking[] = [
  {
    asks: {
      who: '(?:a |con |de |por |para )?qui[eé]n(?:es)?',
      when: '(?:desde |hasta )?cu[aá]ndo',
      where: '(?:a |de |en |por )?(?:ad|d)[oó]nde',
      howMany: '(?:a |con |de |en )?cu[aá]nt[oa]s?',
    },
    fillers:
      'a al con de del desde el en entre es fue fueron ha han la las le les lo los para por que se son su sus un una y',
  },
  {
    asks: {
      who: '(?:à |avec |de |par |pour )?qui',
      when: "(?:depuis |jusqu[’'] ?à )?quand",
      where: "(?:d[’'])?où",
      howMany: "(?:à |de |en )?combien(?: de| d[’'])?",
    },
    fillers:
      'a à au aux avec ce cette d dans de des du elle elles en est et été il ils l la le les on ont par pour que s sa se ses son sont sur t un une y',
  },
  {
    asks: {
      who: '(?:mit |von |für |bei |zu )?(?:wer|wem|wen|wessen)',
      when: '(?:seit |bis |ab )?wann',
      where: 'wo(?:her|hin)?',
      howMany: '(?:mit |von |in )?wie ?viele?',
    },
    fillers:
      'am an auf aus bei beim das dem den der des die ein eine einem einen einer für hat haben im in ist mit nach sich sie und vom von war waren wurde wurden zu zum zur',
  },
  {
    asks: {
      who: '(?:a |com |de |por |para )?quem',
      when: '(?:desde |até )?quando',
      where: '(?:a|de |em |por )?onde',
      howMany: '(?:a |com |de |em )?quant[oa]s?',
    },
    fillers:
      'a à ao aos as às com da das de do dos e é em era foi foram na nas no nos o os para por que se são seu seus sua suas um uma',
  },
  {
    asks: {
      who: '(?:с |о |от |у |к |для )?(?:кто|кого|кому|кем|ком)',
      when: '(?:с |до )?когда',
      where: 'где|куда|откуда',
      howMany: 'сколько',
    },
    fillers: 'был была были было в во для до за и из к на о об от по с со такая такие такой у это',
  },
];

/** Chinese and Japanese ask anywhere in a sentence. */
const ANYWHERE: Asking['asks'] = {
  who: '谁|誰|だれ|哪些人|哪位',
  when: '什么时候|什麼時候|何时|何時|哪一?天|いつ|何年|何月|何日',
  where: '哪里|哪裡|哪儿|什么地方|何地|どこ',
  howMany: '多少|几个|幾個|いくつ|いくら|何人|何件|どのくらい|どれくらい',
};

const ENGLISH = /\b(?:who|whom|whose|when|where|what|which|how)\b/i;

type Rule = { readonly intent: Intent; readonly pattern: RegExp; readonly fillers: ReadonlySet<string> };

const RULES: readonly Rule[] = [
  ...AT_THE_BEGINNING.flatMap(({ asks, fillers }) =>
    rulesOf(asks, (words) => new RegExp(`^[\\s¿]*(?:${words})(?![\\p{L}\\p{M}])`, 'iu'), fillers),
  ),
  ...rulesOf(ANYWHERE, (words) => new RegExp(words, 'u'), ''),
];

/**
 * What a question asks for by the question word of a language that is not English, and the question with that word and the
 * words that only hold it together blanked, so that every place in it stays; `undefined` for any other question.
 *
 * Spanish, French, German, Portuguese, Russian, Chinese and Japanese; names stand in them as in the clips.
 *
 * @example `otherLanguage('¿Quién es Shoigu?')` → `{ intent: 'who', rest: ',,,,,, ,, Shoigu?' }`
 */
export function otherLanguage(
  question: string,
): { readonly intent: Intent; readonly rest: string } | undefined {
  if (ENGLISH.test(question)) return undefined;
  for (const { intent, pattern, fillers } of RULES) {
    const asked = pattern.exec(question);
    if (asked === null) continue;
    const before = question.slice(0, asked.index);
    const after = question.slice(asked.index + asked[0].length);
    // With a capital it is part of a name: "La Paz".
    const telling = after.replace(/\p{L}+/gu, (word) => (fillers.has(word) ? blank(word) : word));
    return { intent, rest: before + blank(asked[0]) + telling };
  }
  return undefined;
}

function rulesOf(asks: Asking['asks'], pattern: (words: string) => RegExp, fillers: string): Rule[] {
  const known = new Set(fillers.split(' '));
  return Object.entries(asks).map(([intent, words]) => ({
    intent: intent as Intent,
    pattern: pattern(words),
    fillers: known,
  }));
}

/** Commas, because spaces would make one name of the two around them. */
function blank(text: string): string {
  return ','.repeat(text.length);
}
