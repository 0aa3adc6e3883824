/** Marks text for people; on a plain stream every function returns its text unchanged. */
export type Styles = Readonly<Record<'bold' | 'dim' | 'heading' | 'match', (text: string) => string>>;

const plain = (text: string) => text;
const ansi = (open: number, close: number) => (text: string) =>
  text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;

/** For pipes, files and people who set NO_COLOR. */
export const PLAIN: Styles = { bold: plain, dim: plain, heading: plain, match: plain };

/** For terminals (ECMA-48 SGR). */
export const COLOURED: Styles = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  heading: ansi(36, 39),
  match: ansi(1, 22),
};
