import type { Command } from '../src/model/command.ts';

export default {
  name: 'sources',
  description: 'Lists the articles, or shows the card of one',
  options: [
    {
      name: 'source',
      description: 'File or title, or a part of it',
      type: 'string',
      required: false,
      suggests: 'source',
    },
  ],
  run: ({ clips, options }) =>
    clips.sources(options.source === undefined ? undefined : String(options.source)),
} satisfies Command;
