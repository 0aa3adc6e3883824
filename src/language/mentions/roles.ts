import { isTitle, type NameMention } from './names.ts';

/** "…, the secretary of Russia’s Security Council, …" or "…, Russia’s former defense minister and …". */
const BEHIND =
  /^,\s+((?:(?:the|an?|its|his|her|their|former|current|deputy|acting)\s|\p{Lu}[\p{L}]*(?:['’]s|an|ian|ese|ish)?\s)[^,.;:()"“”]{3,90}?)(?=[,.;]|\s(?:and|who|which|arrived|said|has|had|was|is|will)\b)/u;
/** "the spokesperson of the Chinese Foreign Ministry, Lin Jian". */
const IN_FRONT = /(?:^|[\s(“"])((?:the|an?)\s[^,.;:()"“”]{3,90}),\s*$/u;

/**
 * What a text says a person is: the title in front of the name, or an apposition that names an office, before or behind.
 *
 * @param text the text that the mention's span points into
 * @returns a slice of the text, or `undefined` when it says nothing
 * @example `roleIn('the spokesperson of the ministry, Lin Jian, said', LinJian)` → `'the spokesperson of the ministry'`
 */
export function roleIn(text: string, { span, role }: NameMention): string | undefined {
  // "Dr." alone tells nobody who that is.
  if (role !== undefined && !/^(?:Mr|Mrs|Ms|Dr|Prof)\.?$/.test(role)) return role;
  const behind = BEHIND.exec(text.slice(span.end, span.end + 120))?.[1];
  if (behind !== undefined && namesOffice(behind)) return behind;
  const before = IN_FRONT.exec(text.slice(Math.max(0, span.start - 120), span.start))?.[1];
  return before !== undefined && namesOffice(before) ? before : undefined;
}

function namesOffice(phrase: string): boolean {
  return phrase.split(/\s+/).slice(0, 6).some(isTitle);
}
