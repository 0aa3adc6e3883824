import type { Intent } from './query.ts';

/**
 * What is wrong with a request, as data; `src/replies/messages/notices.ts` words it in every language.
 *
 * @example `{ kind: 'no such paragraph', title: 'Talks', paragraphs: 9, wanted: 99 }`
 */
export type Notice =
  | { readonly kind: 'no such source'; readonly wanted: string }
  | {
      readonly kind: 'no such paragraph';
      readonly title: string;
      /** How many there are. */
      readonly paragraphs: number;
      readonly wanted: number;
    }
  | { readonly kind: 'no such command'; readonly name: string; readonly commands: readonly string[] }
  | { readonly kind: 'option missing'; readonly command: string; readonly option: string }
  | { readonly kind: 'command gone'; readonly name: string }
  | { readonly kind: 'source gone' }
  | { readonly kind: 'old button' }
  | { readonly kind: 'words hidden'; readonly role: string }
  /** A bug, logged under the reference. */
  | { readonly kind: 'broken'; readonly reference: string };

/**
 * Why the clips do not answer a question, as data; `src/replies/messages/misses.ts` words it in every language.
 *
 * @example `{ kind: 'never mentioned', words: ['Mars'] }`
 */
export type MissReason =
  /** Lengths in UTF-16 units. */
  | { readonly kind: 'too long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'no telling word' }
  | { readonly kind: 'never mentioned'; readonly words: readonly string[] }
  | { readonly kind: 'nothing said of'; readonly words: readonly string[] }
  | { readonly kind: 'not what is asked'; readonly intent: Intent };
