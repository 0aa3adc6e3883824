import type { Theme } from './discord-style.ts';
import type { Step } from './play.ts';

/** One picture: what is done, and on what screen the end of it is seen. */
export type Scene = {
  /** The picture's file, without `.png`. */
  readonly name: string;
  readonly theme: Theme;
  /** In CSS pixels. */
  readonly width: number;
  readonly steps: readonly Step[];
  /** The public address of the reader page, as the keeper has set it; links lead there. */
  readonly readerUrl?: string;
};

const DESKTOP = 720;
const PHONE = 390;

const QUESTION = 'did Shoigu arrive in Beijing?';
const when: Step = { do: 'use', command: 'when', options: { question: QUESTION } };
const compare: Step = { do: 'use', command: 'compare', options: { topic: 'Shoigu in Beijing' } };
const read: Step = { do: 'press', label: 'Read 3' };
const mention: Step = { do: 'mention', text: 'when did Shoigu arrive in Beijing?' };
const report: Step = { do: 'press', label: 'Wrong passage' };
const miss: Step = { do: 'use', command: 'ask', options: { question: 'Who is the emperor of Mars?' } };

/** Something to find on the keeper's desk: three questions without an answer, one of them asked twice, and a report. */
const busyDay: readonly Step[] = [
  { do: 'mention', text: 'who won the chess olympiad in Reykjavik?' },
  { do: 'wait', hours: 20 },
  miss,
  { do: 'wait', hours: 2 },
  miss,
  when,
  report,
  { do: 'fill in', choose: 2, text: 'It tells of the visit before.' },
  { do: 'wait', hours: 3 },
];

/** Every picture in `docs/pictures/`. */
export const SCENES: readonly Scene[] = [
  desktop('when-dark', when),
  { ...desktop('when-light', when), theme: 'light' },
  phone('when-phone', when),
  phone('ask-phone', use('ask', { question: 'Who met Xi Jinping in Beijing?' })),
  phone('who-phone', use('who', { question: "is the secretary of Russia's Security Council?" })),
  phone('where-phone', use('where', { question: 'did Xi meet Shoigu?' })),
  phone('people-phone', use('who')),
  phone('person-phone', use('who', { question: 'Sergei Shoigu' })),
  phone('timeline-phone', use('when')),
  phone('places-phone', use('where')),
  desktop('compare-dark', compare),
  phone('compare-phone', compare),
  phone('sources-phone', use('sources')),
  phone('source-phone', use('sources', { source: '003' })),
  desktop('read-dark', when, read),
  phone('read-phone', use('read', { source: '003', paragraph: 2 })),
  { ...phone('open-phone', when), readerUrl: 'https://clips.example.org' },
  phone('file-phone', when, read, { do: 'press', label: 'File' }),
  phone('share-phone', when, read, { do: 'press', label: 'Share' }),
  phone('find-phone', {
    do: 'use on message',
    command: 'Find in the clips',
    text: 'Heard that Shoigu came to Beijing on Friday and met Xi. They say the Su-57 will fly in Zhuhai in May, and that Trump joins them.',
  }),
  phone('mention-phone', { do: 'mention', text: 'who speaks for the Chinese Foreign Ministry?' }),
  phone('follow-up-phone', mention, { do: 'mention', text: 'and who met him there?' }),
  phone('private-phone', use('who', { question: 'Lin Jian', private: true })),
  phone('german-phone', { ...when, locale: 'de' }),
  phone('typing-phone', { do: 'type', command: 'when', option: 'question', text: 'when did sho' }),
  phone('nothing-phone', miss),
  phone('help-phone', use('help')),
  phone('report-phone', when, report),
  phone('clips-status-phone', { do: 'wait', hours: 5 }, use('clips status')),
  phone(
    'clips-reload-phone',
    {
      do: 'add article',
      name: 'lighthouse.txt',
      text: 'The lighthouse\nMaria Jansen painted the lighthouse of Vlissingen.',
    },
    { do: 'add article', name: 'scan.pdf', text: '%PDF' },
    use('clips reload'),
  ),
  phone('clips-misses-phone', ...busyDay, use('clips misses')),
  phone('clips-export-phone', ...busyDay, use('clips misses', { export: true })),
  phone('clips-settings-phone', use('clips settings', { 'add-channel': '#newsroom', answers: 'private' })),
  phone('clips-forget-phone', ...busyDay, use('clips forget')),
];

function use(command: string, options: Extract<Step, { do: 'use' }>['options'] = {}): Step {
  return { do: 'use', command, options };
}

function desktop(name: string, ...steps: readonly Step[]): Scene {
  return { name, theme: 'dark', width: DESKTOP, steps };
}

function phone(name: string, ...steps: readonly Step[]): Scene {
  return { name, theme: 'dark', width: PHONE, steps };
}
