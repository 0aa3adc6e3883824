import { stem } from '../language/stem.ts';
import { words } from '../language/tokenize.ts';

/**
 * Verbs of two words, whose meaning is not that of the first, with words that news uses for them. The little word is none
 * that is searched for, so that "turned down" would only be read as "turned".
 */
const VERBS = `
back down: retreat yield | bail out: rescue | blow up: explode destroy | break down: fail collapse | break out: begin start
erupt | bring down: topple | bring up: raise | call for: demand urge | call off: cancel | carry out: perform conduct execute
commit | come across: find discover | come from: originate born native | come up: arise | crack down: suppress | cut off:
isolate | draw up: draft prepare | drop out: withdraw quit | find out: discover learn | get away: escape | get back: return
recover | get rid: remove abolish | give away: donate | give birth: bear born | give evidence: testify witness | give up: abandon
surrender renounce quit | go down: fall sink drop decline | go missing: disappear vanish | go off: explode | go up: rise
increase | hand in: submit | hand out: distribute | hand over: deliver surrender give | hold up: delay | hush up: conceal |
kick off: begin start | knock down: demolish | lay off: dismiss cut sack redundant | laid off: dismiss cut sack redundant | lay out: explain present | let go: release
dismiss | live in: reside home | look after: care | look for: seek search | look into: investigate examine inquiry probe | make up:
form compose | own up: admit confess | pass away: die death | pay for: fund finance | pick out: choose select | point out: say
note | pull down: demolish | pull out: withdraw | put down: suppress | put forward: propose suggest nominate | put off: postpone
delay | put out: extinguish | put up: erect build | run away: flee escape | run for: candidate | rule out: exclude deny | send off:
dismiss | set off: trigger leave depart | set out: leave depart explain | set up: establish founded create form | shut down: close |
sign up: join | speak for: spokesman spokeswoman spokesperson | speed up: accelerate | spell out: explain | stand down: resign
quit | stand for: candidate mean | stand trial: try court | step down: resign quit | swear in: inaugurate | take in: admit receive |
take off: depart leave | take on: hire employ | take over: succeed acquire buy replace | take part: participate attend join | take
place: happen occur hold | talk about: discuss | tear down: demolish | throw out: reject dismiss | track down: find locate | turn
down: reject refuse decline | turn out: attend | turn up: arrive appear | use up: exhaust | wind up: close dissolve | work for:
employ | work out: calculate solve
`;

type PhrasalVerb = { readonly verb: string; readonly particle: string; readonly meanings: readonly string[] };

const byVerb = new Map<string, PhrasalVerb[]>();
for (const line of VERBS.split('|')) {
  const [form = '', meanings = ''] = line.split(':');
  const [verb = '', particle = ''] = form.trim().split(/\s+/);
  const known = byVerb.get(stem(verb)) ?? [];
  byVerb.set(stem(verb), [...known, { verb, particle, meanings: meanings.trim().split(/\s+/).map(stem) }]);
}

/** "Turn the offer down": so many words may stand between the two. */
const MOST_BETWEEN = 3;

/**
 * Stems that news uses for the verb of two words that begins with a word; none where it stands alone.
 *
 * @param behind the text that follows the word
 * @example `meaningsOfPhrasal('turn', ' down the Order?')` → `['reject', 'refus', 'declin']`
 */
export function meaningsOfPhrasal(stemmed: string, behind: string): readonly string[] {
  const verbs = byVerb.get(stemmed);
  if (verbs === undefined) return [];
  const next = words(behind)
    .slice(0, MOST_BETWEEN + 1)
    .map(({ folded }) => folded);
  return verbs.flatMap(({ particle, meanings }) => (next.includes(particle) ? meanings : []));
}
