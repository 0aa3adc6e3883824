import { type AttachmentPayload, ComponentType } from 'discord.js';
import type { Source } from '../../model/source.ts';
import { textBlock } from './components.ts';
import { codeSpan, label, smallPrint } from './inline.ts';
import { type DiscordReply, messageOf } from './render-answer.ts';

const MAX_TITLE = 200;
const MAX_PATH = 100;
/** Most file systems take 255 bytes; on a phone a name this long is cut already. */
const MAX_NAME = 80;

/**
 * The file of a source as an attachment, for the presser alone. Components V2 show an attachment only where a file
 * component names it (`components/reference.mdx`, File).
 *
 * @example `fileReply(source, bytes)` → title, path, the file `a.txt`
 */
export function fileReply({ title, path }: Source, bytes: Uint8Array): DiscordReply {
  const name = safeName(path);
  const file: AttachmentPayload = { attachment: Buffer.from(bytes), name };
  return {
    ...messageOf(
      [
        ...textBlock([
          title === '' ? '' : `### ${label(title, MAX_TITLE)}`,
          // The file itself shows its name.
          name === path ? '' : smallPrint(codeSpan(path, MAX_PATH)),
        ]),
        { type: ComponentType.File, file: { url: `attachment://${name}` } },
      ],
      true,
    ),
    files: [file],
  };
}

/**
 * The last part of a path as a file name that every system takes and Discord leaves as it is: a–z, A–Z, 0–9, `.`, `_`
 * and `-`, neither hidden nor without its ending.
 *
 * @example `safeName('wire/Élysée (1).txt')` → `'Elysee_1_.txt'`
 */
export function safeName(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  const [, stem = last, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/su.exec(last) ?? [];
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '')
    .slice(0, MAX_NAME - ending.length);
  return `${/[A-Za-z0-9]/.test(plain) ? plain : 'article'}${ending}`;
}
