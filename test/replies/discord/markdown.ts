import { parse } from 'discord-markdown-parser';

/** A node of Discord's markdown, as far as these tests look at it. */
type Node = {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly target?: string;
};

/** What a text becomes in Discord, masked links included. */
export function nodesOf(markdown: string): readonly Node[] {
  return parse(markdown, 'extended') as readonly Node[];
}

/** All nodes, nested ones included. */
export function allNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...(Array.isArray(node.content) ? allNodes(node.content) : [])]);
}

/** The text people see; Unicode emoji are drawn as pictures but are text all the same. */
export function visibleText(nodes: readonly Node[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: Node): string {
  if (node.type === 'twemoji') return node.name ?? '';
  if (node.type === 'br') return '\n';
  return typeof node.content === 'string' ? node.content : visibleText(node.content ?? []);
}

/** Kinds of nodes other than plain text. */
export function activeKinds(nodes: readonly Node[]): string[] {
  const plain = ['text', 'br', 'twemoji'];
  return [...new Set(allNodes(nodes).map((node) => node.type))].filter((kind) => !plain.includes(kind));
}

/** Without white space, which the parser changes (tabs, form feeds). */
export function inked(text: string): string {
  return text.replace(/\s+/g, '');
}
