import type { APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData } from 'discord.js';
import { expect } from 'vitest';
import { componentsHtml } from '../../../scripts/pictures/message-html.ts';
import { modalHtml } from '../../../scripts/pictures/modal-html.ts';
import type { Surroundings } from '../../../scripts/pictures/surroundings.ts';
import { isJson, type Json, objectsIn } from '../../discord-stand-in/json.ts';
import { textOfComponents, textOfForm, textOfHtml } from './visible-text.ts';

/** What Discord calls a response that opens a form. */
const OPENS_FORM = 9;

/**
 * Fails the test unless the pictures can draw, whole, what a bot has sent to Discord: the body of a request or a reply.
 *
 * @example `expectDrawn({ type: 4, data: reply })`
 */
export function expectDrawn(body: unknown): void {
  if (!isJson(body)) return;
  const data = isJson(body.data) ? body.data : body;
  if (body.type === OPENS_FORM) {
    const form = data as unknown as APIModalInteractionResponseCallbackData;
    expect(textOfHtml(modalHtml(form))).toBe(`${textOfForm(form)}CancelSubmit`);
  } else if (data.components !== undefined) {
    const components = objectsIn(data, 'components') as unknown as APIMessageTopLevelComponent[];
    const around = everybodyIn(data);
    expect(textOfHtml(componentsHtml(components, around))).toBe(textOfComponents(components, around));
  }
}

/** Surroundings in which everything is known that a message names. */
function everybodyIn(data: Json): Surroundings {
  const text = JSON.stringify(data);
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  return {
    users: new Map(all(/<@(\d+)>/g).map((id) => [id, `user ${id}`])),
    channels: new Map(all(/<#(\d+)>/g).map((id) => [id, `channel ${id}`])),
    files: new Map(all(/attachment:\/\/([^"]+)/g).map((name) => [name, 2_048])),
    now: new Date(),
  };
}
