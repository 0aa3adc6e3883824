import { isKnownPlace } from '../gazetteer.ts';
import { patternOf } from '../pattern-of.ts';
import { namesOfPlaceAbroad } from '../place-names-abroad.ts';
import { tongueOf } from '../tongues.ts';
import type { NameMention } from './names.ts';

/** What a name most likely names, judged by its own words and those around it. */
export type NameKind = 'person' | 'organisation' | 'country' | 'place' | 'thing';

const ORGANISATION =
  /(?:^| )(?:Company|Companies|Corporation|Corp|Inc|Ltd|Group|Bank|Council|Commission|Committee|Parliament|Congress|Senate|Court|Ministry|Department|Agency|Authority|Bureau|Office|Government|Administration|University|College|Institute|School|Academy|Party|Army|Navy|Force|Forces|Police|Guard|Union|League|Federation|Association|Organi[sz]ation|Society|Foundation|Network|News|Times|Post|Press|Radio|Television|Club|Church|Republic|Kingdom|Empire|Club|Team|Board|Assembly|Alliance|Movement|Front|Coalition|Consulate|Embassy)s?(?: |$)/;
/** Events, works and ties: nothing happens in one as it does in a place. */
const THING =
  /(?:^| )(?:Treaty|Act|Law|War|Wars|Edict|Charter|Directive|Regulation|Convention|Agreement|Constitution|Declaration|Revolution|Revolt|Battle|Crisis|Conference|Summit|Exhibition|Policy|Programme|Program|Plan|Project|Theory|Award|Prize|Cup|Day|Age|Era|Century|Bible|System|Protocol|Article|Chapter|Section|Report|Visit|Deal|Talks?|Interview|Question|Conflict|Partnership|Relationship|Relations|Friendship|Strategy|Cooperation)s?(?: |$)/;
const PLACE =
  /(?:^| )(?:Fort|River|Lake|Mount|Mountains?|Island|Islands|Cape|Bay|Gulf|Sea|Ocean|Valley|Street|Road|Avenue|Square|City|Town|County|District|Province|State|Territory|Country|Hall|Palace|Tower|Bridge|Park|Airport|Station|Harbou?r|Beach|Hills?|Creek|Coast)(?: |$)/;

/**
 * What a name most likely names.
 *
 * People have no article in front, a title or a lower-case verb often beside them, and none of the words that
 * organisations, places and events are called by.
 *
 * @param text the text that the mention's span points into
 * @param language ISO 639-1
 * @example `nameKind({ text: 'Xi Jinping', … }, text)` → `'person'`; `'Great Hall of the People'` → `'place'`
 */
export function nameKind(mention: NameMention, text: string, language = 'en'): NameKind {
  const { text: name, span, role } = mention;
  if (role !== undefined) return 'person';
  if (language !== 'en') return kindAbroad(mention, text, language);
  const before = text.slice(Math.max(0, span.start - 16), span.start);
  const isSomewhere = /\b(?:in|at|near|into|from|to|outside|inside)\s+(?:the\s+)?$/i.test(before);
  if (isKnownPlace(name)) return isSomewhere ? 'place' : 'country';
  if (isThing(name)) return 'thing';
  if (PLACE.test(name)) return 'place';
  if (ORGANISATION.test(name) || /^\p{Lu}{2,}s?$/u.test(name) || / (?:of|for) /.test(name))
    return 'organisation';
  if (isSomewhere && /\b(?:in|at|near|into|outside|inside)\s+(?:the\s+)?$/i.test(before)) return 'place';
  if (/\bthe\s+$/i.test(before)) return 'organisation';
  return 'person';
}

/**
 * Whether a name names an event, a work or a tie by one of the words that these are called by.
 *
 * @example `isThing('Evolving Russia-China Partnership')`, `isThing('Treaty of Rome')` → `true`
 */
export function isThing(name: string): boolean {
  return THING.test(name);
}

/** Words for organisations in the languages of the tongues, at the beginning or the end of what they are called by. */
const ORGANISATION_ABROAD =
  /(?:^|[\s-])(?:\p{L}*(?:bank|verband|gesellschaft|institut|universität|ministerium|partei|gericht|amt|bund|verein|klub|polizei)|GmbH|AG|Banco|Universidad|Universidade|Ministerio|Ministério|Instituto|Partido|Tribunal|Centro|Servicio|Serviço|Comisión|Consejo|Organización|Asociación|Université|Ministère|Institut|Parti|Cour|Conseil|Commission|Banque|Organisation|Agence|Банк|Университет|Министерство|Институт|Партия|Суд|Совет|Комиссия|Агентство|МЧС|ООН)(?:$|[\s-])|(?:大学|公司|银行|集团|委员会|局|部|社|銀行|省|庁|党|学院|组织|協会|协会)$/u;

function kindAbroad({ text: name, span }: NameMention, text: string, language: string): NameKind {
  const placed = tongueOf(language)?.placed ?? '';
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const isSomewhere = placed !== '' && patternOf(`(?<!\\p{L})(?:${placed})$`, 'iu').test(before);
  if (namesOfPlaceAbroad(name, language).length > 0) return isSomewhere ? 'place' : 'country';
  if (ORGANISATION_ABROAD.test(name) || /^\p{Lu}{2,}$/u.test(name)) return 'organisation';
  return isSomewhere && !/\s/u.test(name) ? 'place' : 'person';
}
