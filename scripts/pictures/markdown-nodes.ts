import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of Discord's markdown, as far as it is drawn. */
export type MarkdownNode = {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  /** Of a heading, 1–3. */
  readonly level?: number;
  /** Of a link. */
  readonly target?: string;
  /** Of an emoji, the emoji itself. */
  readonly name?: string;
  /** Of a list. */
  readonly items?: readonly (readonly MarkdownNode[])[];
  /** Of a list, where its numbers begin. */
  readonly start?: number;
  /** Of a mention. */
  readonly id?: string;
  /** Of a moment, in seconds, and how it is shown. */
  readonly timestamp?: string;
  readonly format?: string;
};

type Rule = (typeof rulesExtended)[string];
type State = Parameters<Rule['match']>[1];

const ITEM = /^ *(?:[-*+]|\d+\.) +/;
const LIST = /^(?: *[-*+] +[^\n]+(?:\n|$))+|^(?: *\d+\. +[^\n]+(?:\n|$))+/;

/** Discord's lists, which the parser leaves out, without nesting. */
const list: Rule = {
  order: SimpleMarkdown.defaultRules.heading.order,
  match: (source, state) => (beginsLine(state) ? LIST.exec(source) : null),
  parse: ([whole = ''], parse, state) => ({
    items: whole
      .trimEnd()
      .split('\n')
      .map((line) => parse(line.replace(ITEM, ''), state)),
    ...(/^ *\d/.test(whole) && { start: Number.parseInt(whole, 10) }),
  }),
};

/** The parser sees no heading and no small print in the line after a quote; Discord does. */
const lineRules = Object.fromEntries(
  Object.entries(rulesExtended)
    .filter(([name]) => name === 'heading' || name === 'subtext')
    .map(([name, rule]): [string, Rule] => [name, { ...rule, match: atLineStart(rule) }]),
);

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, ...lineRules, list });

/**
 * What a text becomes in a bot's message: masked links count, and so do lists.
 *
 * @example `markdownNodes('### Sources')` → `[{ type: 'heading', level: 3, content: [{ type: 'text', … }] }]`
 */
export function markdownNodes(markdown: string): readonly MarkdownNode[] {
  return parser(markdown, { inline: true }) as readonly MarkdownNode[];
}

function atLineStart({ match }: Rule): Rule['match'] {
  return (source, state, before) =>
    beginsLine(state) ? match(source, { ...state, prevCapture: null }, before) : null;
}

function beginsLine({ prevCapture }: State): boolean {
  return prevCapture === null || prevCapture[0].endsWith('\n');
}
