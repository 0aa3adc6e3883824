import type { Language, Translated } from '../languages.ts';
import { plural } from './plural.ts';

/** The bot's own words around people, places, the timeline and comparisons. */
export type DirectoryWords = {
  readonly people: (count: number) => string;
  readonly places: (count: number) => string;
  readonly timeline: (count: number) => string;
  readonly undated: string;
  readonly nobody: string;
  readonly nowhere: string;
  readonly never: string;
  /** How to see more of one name. */
  readonly cardHint: (who: string) => string;
  readonly spellings: string;
  readonly firstMention: string;
  readonly lastMention: string;
  readonly together: string;
  readonly agreed: string;
  readonly differing: string;
  readonly figure: string;
  readonly day: string;
  readonly name: string;
  readonly silent: (count: number) => string;
  readonly sources: (count: number) => string;
  readonly mentions: (count: number) => string;
  readonly more: (count: number) => string;
  readonly page: (current: number, pages: number) => string;
};

const count =
  (language: Language, one: string, other: string, few?: string) =>
  (number: number): string =>
    plural(language, number, { one, other, ...(few !== undefined && { few }) });

/** The words of lists, cards, the timeline and comparisons in every language. */
export const DIRECTORY_WORDS: Translated<DirectoryWords> = {
  en: {
    people: count('en', 'person or organisation', 'people and organisations'),
    places: count('en', 'place', 'places'),
    timeline: count('en', 'date', 'dates'),
    undated: 'Undated',
    nobody: 'The clips name nobody.',
    nowhere: 'The clips name no place.',
    never: 'The clips give no date.',
    cardHint: (who) => `\`/${who}\` with a name shows what the clips say of it`,
    spellings: 'Also written',
    firstMention: 'First mention',
    lastMention: 'Last mention',
    together: 'In one paragraph with',
    agreed: 'Several sources say',
    differing: 'They differ',
    figure: 'Figures',
    day: 'Days',
    name: 'Names',
    silent: (number) =>
      `${plural('en', number, { one: 'source says', other: 'sources say' })} nothing on this`,
    sources: count('en', 'source', 'sources'),
    mentions: count('en', 'mention', 'mentions'),
    more: (number) => `and ${number} more`,
    page: (current, pages) => `page ${current} of ${pages}`,
  },
  es: {
    people: count('es', 'persona u organización', 'personas y organizaciones'),
    places: count('es', 'lugar', 'lugares'),
    timeline: count('es', 'fecha', 'fechas'),
    undated: 'Sin fecha precisa',
    nobody: 'Los recortes no nombran a nadie.',
    nowhere: 'Los recortes no nombran ningún lugar.',
    never: 'Los recortes no dan ninguna fecha.',
    cardHint: (who) => `\`/${who}\` con un nombre muestra lo que los recortes dicen de él`,
    spellings: 'También escrito',
    firstMention: 'Primera mención',
    lastMention: 'Última mención',
    together: 'En el mismo párrafo que',
    agreed: 'Varias fuentes dicen',
    differing: 'Difieren',
    figure: 'Cifras',
    day: 'Días',
    name: 'Nombres',
    silent: (number) =>
      `${plural('es', number, { one: 'fuente no dice', other: 'fuentes no dicen' })} nada al respecto`,
    sources: count('es', 'fuente', 'fuentes'),
    mentions: count('es', 'mención', 'menciones'),
    more: (number) => `y ${number} más`,
    page: (current, pages) => `página ${current} de ${pages}`,
  },
  fr: {
    people: count('fr', 'personne ou organisation', 'personnes et organisations'),
    places: count('fr', 'lieu', 'lieux'),
    timeline: count('fr', 'date', 'dates'),
    undated: 'Sans date précise',
    nobody: 'Les articles ne nomment personne.',
    nowhere: 'Les articles ne nomment aucun lieu.',
    never: 'Les articles ne donnent aucune date.',
    cardHint: (who) => `\`/${who}\` suivi d’un nom montre ce que les articles en disent`,
    spellings: 'Aussi écrit',
    firstMention: 'Première mention',
    lastMention: 'Dernière mention',
    together: 'Dans le même paragraphe que',
    agreed: 'Plusieurs sources disent',
    differing: 'Elles diffèrent',
    figure: 'Chiffres',
    day: 'Jours',
    name: 'Noms',
    silent: (number) =>
      `${plural('fr', number, { one: 'source n’en dit', other: 'sources n’en disent' })} rien`,
    sources: count('fr', 'source', 'sources'),
    mentions: count('fr', 'mention', 'mentions'),
    more: (number) => `et ${number} de plus`,
    page: (current, pages) => `page ${current} sur ${pages}`,
  },
  de: {
    people: count('de', 'Person oder Organisation', 'Personen und Organisationen'),
    places: count('de', 'Ort', 'Orte'),
    timeline: count('de', 'Datum', 'Daten'),
    undated: 'Ohne genaues Datum',
    nobody: 'Die Artikel nennen niemanden.',
    nowhere: 'Die Artikel nennen keinen Ort.',
    never: 'Die Artikel nennen kein Datum.',
    cardHint: (who) => `\`/${who}\` mit einem Namen zeigt, was die Artikel darüber sagen`,
    spellings: 'Auch geschrieben',
    firstMention: 'Erste Erwähnung',
    lastMention: 'Letzte Erwähnung',
    together: 'Im selben Absatz wie',
    agreed: 'Mehrere Quellen sagen',
    differing: 'Unterschiede',
    figure: 'Zahlen',
    day: 'Tage',
    name: 'Namen',
    silent: (number) => `${plural('de', number, { one: 'Quelle sagt', other: 'Quellen sagen' })} nichts dazu`,
    sources: count('de', 'Quelle', 'Quellen'),
    mentions: count('de', 'Erwähnung', 'Erwähnungen'),
    more: (number) => `und ${number} weitere`,
    page: (current, pages) => `Seite ${current} von ${pages}`,
  },
  pt: {
    people: count('pt', 'pessoa ou organização', 'pessoas e organizações'),
    places: count('pt', 'lugar', 'lugares'),
    timeline: count('pt', 'data', 'datas'),
    undated: 'Sem data precisa',
    nobody: 'Os recortes não citam ninguém.',
    nowhere: 'Os recortes não citam nenhum lugar.',
    never: 'Os recortes não dão nenhuma data.',
    cardHint: (who) => `\`/${who}\` com um nome mostra o que os recortes dizem sobre ele`,
    spellings: 'Também escrito',
    firstMention: 'Primeira menção',
    lastMention: 'Última menção',
    together: 'No mesmo parágrafo que',
    agreed: 'Várias fontes dizem',
    differing: 'Divergem',
    figure: 'Números',
    day: 'Dias',
    name: 'Nomes',
    silent: (number) =>
      `${plural('pt', number, { one: 'fonte não diz', other: 'fontes não dizem' })} nada sobre isso`,
    sources: count('pt', 'fonte', 'fontes'),
    mentions: count('pt', 'menção', 'menções'),
    more: (number) => `e mais ${number}`,
    page: (current, pages) => `página ${current} de ${pages}`,
  },
  ru: {
    people: count('ru', 'человек или организация', 'людей и организаций', 'человека и организации'),
    places: count('ru', 'место', 'мест', 'места'),
    timeline: count('ru', 'дата', 'дат', 'даты'),
    undated: 'Без точной даты',
    nobody: 'В статьях никто не назван.',
    nowhere: 'В статьях не названо ни одного места.',
    never: 'В статьях нет ни одной даты.',
    cardHint: (who) => `\`/${who}\` с именем покажет, что говорят о нём статьи`,
    spellings: 'Другие написания',
    firstMention: 'Первое упоминание',
    lastMention: 'Последнее упоминание',
    together: 'В одном абзаце с',
    agreed: 'Говорят несколько источников',
    differing: 'Расхождения',
    figure: 'Числа',
    day: 'Дни',
    name: 'Имена',
    silent: (number) =>
      `${plural('ru', number, { one: 'источник не говорит', few: 'источника не говорят', other: 'источников не говорят' })} об этом ничего`,
    sources: count('ru', 'источник', 'источников', 'источника'),
    mentions: count('ru', 'упоминание', 'упоминаний', 'упоминания'),
    more: (number) => `и ещё ${number}`,
    page: (current, pages) => `страница ${current} из ${pages}`,
  },
  zh: {
    people: (number) => `${number} 个人物和组织`,
    places: (number) => `${number} 个地点`,
    timeline: (number) => `${number} 个日期`,
    undated: '日期不确定',
    nobody: '剪报中没有提到任何人。',
    nowhere: '剪报中没有提到任何地点。',
    never: '剪报中没有任何日期。',
    cardHint: (who) => `\`/${who}\` 加上名字，可查看剪报中的相关内容`,
    spellings: '其他写法',
    firstMention: '首次提及',
    lastMention: '最后提及',
    together: '同一段落中还有',
    agreed: '多个来源一致',
    differing: '不一致之处',
    figure: '数字',
    day: '日期',
    name: '人名',
    silent: (number) => `${number} 个来源未提及此事`,
    sources: (number) => `${number} 个来源`,
    mentions: (number) => `提及 ${number} 次`,
    more: (number) => `另有 ${number} 个`,
    page: (current, pages) => `第 ${current} 页，共 ${pages} 页`,
  },
  ja: {
    people: (number) => `人物・組織 ${number}件`,
    places: (number) => `場所 ${number}件`,
    timeline: (number) => `日付 ${number}件`,
    undated: '日付不明',
    nobody: '記事には誰の名前も出てきません。',
    nowhere: '記事には場所の名前が出てきません。',
    never: '記事には日付が出てきません。',
    cardHint: (who) => `\`/${who}\` に名前を付けると、記事の内容を表示します`,
    spellings: '別の表記',
    firstMention: '最初の言及',
    lastMention: '最後の言及',
    together: '同じ段落に登場',
    agreed: '複数の情報源が一致',
    differing: '相違点',
    figure: '数値',
    day: '日付',
    name: '名前',
    silent: (number) => `この件に触れていない情報源：${number}件`,
    sources: (number) => `情報源 ${number}件`,
    mentions: (number) => `言及 ${number}回`,
    more: (number) => `ほか${number}件`,
    page: (current, pages) => `${current}/${pages} ページ`,
  },
};

/**
 * A day, a month or a year in ISO 8601 as people of a language write it.
 *
 * @example `dateIn('de', '2025-02-28')` → `'28. Februar 2025'`; `dateIn('en', '2025-02')` → `'February 2025'`
 */
export function dateIn(language: Language, iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return String(Number(year));
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const form = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const locale = language === 'en' ? 'en-GB' : language;
  return date.toLocaleDateString(locale, day === undefined ? form : { ...form, day: 'numeric' });
}
