/** Words that begin questions; a capital there says nothing. */
const OPENERS =
  /^(?:who|whom|whose|when|where|what|which|how|why|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|in|on|at|by|to|with|from|for|of|the|a|an|according|after|before|during|since|until|name|tell|list|show|i|and|or|but|besides|about)$/i;

const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:\s+(?:(?:of|the|de|van|von|der|bin|al|da|di|du|la)\s+){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’.-]*)*/gu;

/**
 * The capitalised names in a question, as written, without the word that merely begins it.
 *
 * @example `'When did Anwar Ibrahim meet Shoigu?'` → `['Anwar Ibrahim', 'Shoigu']`
 */
export function namesIn(question: string): string[] {
  if (!/\p{Ll}/u.test(question)) return [];
  const names: string[] = [];
  for (const [match] of question.matchAll(NAME)) {
    const words = match.split(/\s+/);
    while (words[0] !== undefined && OPENERS.test(words[0])) words.shift();
    const name = words
      .join(' ')
      .replace(/['’]s$/u, '')
      .replace(/(?:['’-]|(?<!\p{Lu}\.\p{Lu})\.)+$/u, '');
    if (name !== '') names.push(name);
  }
  return names;
}
