import { patternOf } from '../pattern-of.ts';
import type { Tongue } from '../tongue.ts';
import { matchesOf } from './mention.ts';
import type { NameMention } from './names.ts';

/** The hundred commonest surnames of China, which nine in ten people bear, and those of two characters. */
const SURNAME =
  '(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤习温卓项单毕尤古乐左安庄庞曲柯柳祝聂舒葛詹路辛鲁岳包符宁成耿焦管解翟靳颜骆麦应华冉伍关凌甘牛申简饶齐])';
/** Foreign names are joined by a middle dot. */
const DOTTED = '\\p{sc=Han}{1,6}(?:[·・‧]\\p{sc=Han}{1,6}?)+';
const KATAKANA = '[\\p{sc=Katakana}ー]{2,}(?:[・=＝][\\p{sc=Katakana}ー]{2,})*';
/** A Japanese name begins behind hiragana, a mark or nothing, and goes on to the office. */
const JAPANESE = '(?<![\\p{sc=Han}\\p{sc=Katakana}ー])[\\p{sc=Han}\\p{sc=Katakana}ー・]{2,9}?';
const LATIN = '\\p{Lu}[\\p{Ll}\\p{Lu}\\p{M}]+(?: \\p{Lu}[\\p{Ll}\\p{M}]+)*';
/** Behind a title a foreign name of up to five characters goes on to the next word that is none. */
const BETWEEN = '[在于对向与和及将已说称表会前抵访宣率出赴到提呼要介指强认是也还曾则从]';

const patterns = new WeakMap<Tongue, readonly RegExp[]>();

/**
 * The names in a Chinese or Japanese text, by what stands around them: a surname beside an office or a verb of saying, a
 * foreign name with its middle dot, a Japanese name in front of "さん" or an office. Others are not told from words.
 *
 * @example `namesWithoutCapitals('外交部长王毅表示……', chinese)` → `王毅` (role `外交部长`)
 */
export function namesWithoutCapitals(text: string, tongue: Tongue): NameMention[] {
  const found: NameMention[] = [];
  for (const pattern of patternsOf(tongue)) {
    for (const mention of matchesOf(pattern, text)) {
      const isTaken = found.some(
        ({ span }) => span.start < mention.span.end && mention.span.start < span.end,
      );
      if (!isTaken)
        found.push({ ...mention, ...roleBeside(text, mention.span.start, mention.span.end, tongue) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function patternsOf(tongue: Tongue): readonly RegExp[] {
  let made = patterns.get(tongue);
  if (made === undefined) {
    const { titles, saying } = tongue;
    const sources =
      saying === ''
        ? // Japanese puts the office behind the name.
          [`(${JAPANESE}(?<![県市町村都府国区省庁社]))(?=${titles})`, `(${KATAKANA}[・=＝]${KATAKANA})`]
        : [
            `(${DOTTED})(?=${saying}|${BETWEEN}|${titles}|[的了、，。；：”）\\s]|$)`,
            `(?<=${titles})(${SURNAME}\\p{sc=Han}{1,2}?)(?=${saying}|${BETWEEN}|[，。、；：“\\s]|${titles})`,
            `(?<!\\p{sc=Han}(?<!${BETWEEN}))(${SURNAME}\\p{sc=Han}{1,2}?)(?=${saying}|${titles})`,
            `(?<=${titles})(${SURNAME}\\p{sc=Han}{1,2})`,
          ];
    made = [...sources, `(${LATIN})`].map((source) => new RegExp(source, 'dgu'));
    patterns.set(tongue, made);
  }
  return made;
}

function roleBeside(
  text: string,
  start: number,
  end: number,
  { titles, saying }: Tongue,
): { readonly role?: string } {
  const [role] =
    saying === ''
      ? (patternOf(`^(?:${titles})`, 'u').exec(text.slice(end, end + 8)) ?? [])
      : (patternOf(`(?:${titles})$`, 'u').exec(text.slice(Math.max(0, start - 8), start)) ?? []);
  return role === undefined ? {} : { role };
}
