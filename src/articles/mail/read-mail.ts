import type { Address, Email } from 'postal-mime';
import { UserError } from '../../errors.ts';
import type { ArticleContent } from '../article-format.ts';
import { fragmentBlocks } from '../html/fragment-blocks.ts';
import { textOf } from '../text-builder.ts';
import { toldMetadata } from '../told-metadata.ts';
import { withoutMailFooter, withoutSignature } from './mail-footer.ts';

const DEEPEST = 30;
const LARGEST_HEADERS = 256 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** A message with both bodies is read by the one in HTML, which has the structure, unless that says much less. */
const LEAST_OF_PLAIN = 0.6;

/** "Forwarded" and "answer" as mail programs write it before the subject. */
const PREFIX = /^(?:(fwd?|fw|wg|tr|rv|i|enc|vs|пересл)|(re|aw|sv|antw?|r|отв))\s*(?:\[\d+\])?\s*:\s*/i;

/**
 * The article of a mail (RFC 5322, MIME): its body in HTML or plain text, whichever says more, without what letters of a mailing
 * list hide, put above or below. Of a forwarded mail neither sender nor date are known: they are those of whoever forwarded it.
 *
 * @throws UserError `NO_MAIL`, `ENCRYPTED` or `NO_TEXT`
 * @example `await readMail(bytes)` → `{ text: 'China is …', metadata: { title: 'Morning briefing', publisher: 'The Wire' }, extractedFrom: 'e-mail', … }`
 */
export async function readMail(bytes: Uint8Array): Promise<ArticleContent> {
  if (OLE.every((byte, at) => bytes[at] === byte))
    throw new UserError('NO_MAIL', 'is an Outlook message (.msg): save it as .eml');
  const mail = await parseMail(bytes);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  if (mail.from === undefined || (mail.subject === undefined && mail.date === undefined))
    throw new UserError('NO_MAIL', 'is no e-mail: save the whole message with its headers as .eml');
  const body = bodyOf(mail);
  if (body.text.trim() === '') {
    const type = header('content-type') ?? '';
    const isEncrypted = /multipart\/encrypted|pkcs7-mime/i.test(type);
    throw isEncrypted
      ? new UserError('ENCRYPTED', 'is encrypted: save the message as text')
      : new UserError('NO_TEXT', 'has no text: save its attachment instead, or remove it');
  }
  const { subject, isForwarded } = plainSubject(mail.subject ?? '');
  const metadata = toldMetadata({
    title: subject,
    ...(!isForwarded && { publisher: nameOf(mail.from), published: header('date') }),
    url: /<(\S+)>/.exec(header('archived-at') ?? '')?.[1],
    language: header('content-language'),
  });
  return { ...body, metadata, extractedFrom: 'e-mail' };
}

async function parseMail(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST,
      maxHeadersSize: LARGEST_HEADERS,
      maxRfc822NestingDepth: 3,
    });
  } catch (cause) {
    throw new UserError('NO_MAIL', 'nests too many parts or has too long headers: save its text instead', {
      cause,
    });
  }
}

function bodyOf({ html = '', text = '' }: Email): Pick<ArticleContent, 'text' | 'blocks'> {
  const plain = withoutSignature(text).trim();
  const rich = textOf(withoutMailFooter(fragmentBlocks(html)));
  return rich.text.length >= LEAST_OF_PLAIN * plain.length ? rich : { text: plain };
}

function plainSubject(subject: string): { readonly subject: string; readonly isForwarded: boolean } {
  let plain = subject.trim();
  let isForwarded = false;
  for (let found = PREFIX.exec(plain); found !== null; found = PREFIX.exec(plain)) {
    if (found[1] !== undefined) isForwarded = true;
    plain = plain.slice(found[0].length);
  }
  return { subject: plain, isForwarded };
}

/** The name of the sender, else the domain of its address. */
function nameOf(from: Address): string | undefined {
  const name = from.name.trim();
  return name !== '' && !name.includes('@') ? name : from.address?.split('@').at(-1);
}
