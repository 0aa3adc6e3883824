import { stem } from './stem.ts';

/** Words of every text, whatever it is about; verbs and nouns that news is about ("start", "leave", "state") are none of them. */
const EVERYDAY = `
able about according actual add ago ahead allow almost along already always amount apart area around article ask away back bad base
basic become believe better big bit bring call can case certain clear close come common concern consider contain current day deal
decide describe detail different do easy else end enough especially eventually ever example exist expect explain fact far feel few
fill final find first follow form former full further general get give go good great group guy happen hard have help high hold
huge idea important include information instead involve item keep kind know large last late lately latest least less let like likely
line list little long look lot low main major make man many mark matter maybe mean member mention might minor more most move much
must name near nearly necessary need new next nice normal normally note now number occur often old once open order original
originally other own part particular past people perhaps person place plan play plenty point possible present previous probably
provide purpose put quite rather reach real reason receive recent recently refer regard relate remain rest result right role run
same say see seem serve set several short show side similar simple since situation small so some someone something sometimes somewhere
soon sort special specific stand stay step still such sure take talk tell term thing think though thought time today together total
toward true try turn type typical typically use usual usually various very want way week well whole wide with without woman wonder
word work year yesterday yet young
`;

const everyday: ReadonlySet<string> = new Set(EVERYDAY.trim().split(/\s+/).map(stem));

/**
 * Whether an English word stands in texts on anything: how rare it is in a few clips is then an accident.
 *
 * @param stemmed see `stem`
 * @example `isEveryday(stem('going'))` → `true`; `isEveryday(stem('inquiry'))` → `false`
 */
export function isEveryday(stemmed: string): boolean {
  return everyday.has(stemmed);
}
