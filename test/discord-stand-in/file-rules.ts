import { ComponentType } from 'discord.js';
import { eachComponent } from './component-tree.ts';
import { invalidForm, refusals } from './discord-error.ts';
import { isJson, type Json, objectsIn } from './json.ts';
import type { RequestBody } from './request-body.ts';

/** 10 MiB of each file without a boosted server (discord-api-docs: reference.mdx, "Uploading Files"). */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Refuses a file that is too large, and a new message with a file component whose `attachment://` names no file beside it
 * (discord-api-docs: components/reference.mdx, "File"). Throws a {@link DiscordError} (40005 or 50035).
 *
 * @example checkFiles('POST', { body: { components: [{ type: 13, file: { url: 'attachment://a.txt' } }] }, files: [] }) // throws
 */
export function checkFiles(method: string, { body, files }: RequestBody): void {
  if (files.some(({ size }) => size > MOST_BYTES)) throw refusals.tooLarge();
  if (method !== 'POST' || !isJson(body)) return;
  const message: Json = isJson(body.data) ? body.data : body;
  const issues = [...eachComponent(objectsIn(message, 'components'))].flatMap(({ component, path }) => {
    if (component.type !== ComponentType.File) return [];
    const url = isJson(component.file) ? String(component.file.url) : '';
    if (files.some(({ name }) => url === `attachment://${name}`)) return [];
    const text = 'The referenced attachment was not found in the message';
    return [
      {
        path: [...path, 'file', 'url'],
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: text,
      },
    ];
  });
  if (issues.length > 0) throw invalidForm(issues);
}
