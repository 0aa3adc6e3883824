import type { Theme } from './discord-style.ts';
import type { Request } from './reply-to.ts';

/** One picture: what is asked, and on what screen the reply is seen. */
export type Scene = {
  /** The picture's file, without `.png`. */
  readonly name: string;
  readonly theme: Theme;
  /** In CSS pixels. */
  readonly width: number;
  readonly request: Request;
};

const DESKTOP = 720;
const PHONE = 390;

const when: Request = {
  kind: 'command',
  name: 'when',
  options: { question: 'did Shoigu arrive in Beijing?' },
};

/** Every picture in `docs/pictures/`. */
export const SCENES: readonly Scene[] = [
  { name: 'when-dark', theme: 'dark', width: DESKTOP, request: when },
  { name: 'when-light', theme: 'light', width: DESKTOP, request: when },
  { name: 'when-phone', theme: 'dark', width: PHONE, request: when },
  {
    name: 'who-phone',
    theme: 'dark',
    width: PHONE,
    request: {
      kind: 'command',
      name: 'who',
      options: { question: "is the secretary of Russia's Security Council?" },
    },
  },
  {
    name: 'read-dark',
    theme: 'dark',
    width: DESKTOP,
    request: { kind: 'read', nth: 3, on: when },
  },
  {
    name: 'nothing-phone',
    theme: 'dark',
    width: PHONE,
    request: { kind: 'command', name: 'ask', options: { question: 'Who is the emperor of Mars?' } },
  },
  {
    name: 'sources-phone',
    theme: 'dark',
    width: PHONE,
    request: { kind: 'command', name: 'sources', options: {} },
  },
  {
    name: 'help-phone',
    theme: 'dark',
    width: PHONE,
    request: { kind: 'command', name: 'help', options: {} },
  },
  {
    name: 'mention-phone',
    theme: 'dark',
    width: PHONE,
    request: { kind: 'mention', text: 'who speaks for the Chinese Foreign Ministry?' },
  },
];
