import type { LooseBlock } from '../text-builder.ts';

/** As mailing lists say it in the languages of the bot and its neighbours. */
const UNSUBSCRIBE =
  /unsubscri|opt[- ]out|manage (?:your )?(?:e-?mail )?preferences|abbestell|newsletter abmelden|abmelden|désabonn|désinscri|darse de baja|cancelar (?:la |tu |su )?suscripci|cancelar (?:a )?inscri|disiscriv|uitschrijv|afmelden|avregistrer|отписаться|отказаться от рассылки|退订|退訂|配信停止|수신 ?거부/iu;
const IN_BROWSER =
  /(?:\b(?:browser|navigateur|navegador|nettleser|webbläsare|web version|online version|webversion|version en ligne)\b|браузере|浏览器|瀏覽器|ブラウザ)/iu;

const FOOTER_BLOCKS = 12;
const LONGEST_FOOTER_BLOCK = 400;
const LONGEST_TOP_LINE = 120;
/** As a share of the letters: more is part of the letter, whatever it says. */
const MOST_OF_MAIL = 0.3;

/**
 * The blocks of a letter to a mailing list without the line above that opens it in a browser, and without what stands at its end from
 * the first word on unsubscribing. Whatever is long is kept.
 *
 * @example `[{ text: 'View in your browser' }, { text: 'China is …' }, { text: 'Unsubscribe' }]` → `[{ text: 'China is …' }]`
 */
export function withoutMailFooter(blocks: readonly LooseBlock[]): readonly LooseBlock[] {
  const isTop = (block: LooseBlock | undefined) =>
    block !== undefined && block.text.length <= LONGEST_TOP_LINE && IN_BROWSER.test(block.text);
  const top = blocks.slice(0, 3).findIndex(isTop);
  const body = top < 0 ? blocks : blocks.filter((_, index) => index !== top);

  const tail = Math.max(0, body.length - FOOTER_BLOCKS);
  const found = body.slice(tail).findIndex(({ text }) => UNSUBSCRIBE.test(text) && isShort(text));
  if (found < 0) return body;
  const start = tail + found;
  const footer = body.slice(start);
  const isFooter =
    footer.every(({ text }) => isShort(text)) && lettersOf(footer) <= MOST_OF_MAIL * lettersOf(body);
  return isFooter ? body.slice(0, start) : body;
}

/**
 * A letter in plain text without the signature behind the line `-- ` (RFC 3676 section 4.3).
 *
 * @example `'China is …\n-- \nThe Wire'` → `'China is …'`
 */
export function withoutSignature(text: string): string {
  const at = Math.max(text.lastIndexOf('\n-- \n'), text.lastIndexOf('\n-- \r\n'));
  return at > 0 && text.length - at <= MOST_OF_MAIL * text.length ? text.slice(0, at) : text;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_FOOTER_BLOCK;
}

function lettersOf(blocks: readonly LooseBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
