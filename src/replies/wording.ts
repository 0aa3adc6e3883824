/**
 * A number with its English noun, in the singular for one: for logs and terminals (for members: `messages/counts.ts`).
 *
 * @example `counted(1, 'source')` → `'1 source'`; `counted(2, 'source')` → `'2 sources'`
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Who speaks, within a sentence of the bot: the article that began a sentence in the source is small here.
 *
 * @example `inRunningText('Lin Jian')` → `'Lin Jian'`; `inRunningText('The spokesman')` → `'the spokesman'`
 */
export function inRunningText(speaker: string): string {
  return speaker.replace(/^(?:The|An?) /, (article) => article.toLowerCase());
}
