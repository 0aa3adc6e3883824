import type { Command } from '../src/model/command.ts';

export default {
  name: 'read',
  description: 'Opens an article at a paragraph, with its neighbours',
  options: [
    {
      name: 'source',
      description: 'File or title, or a part of it',
      type: 'string',
      required: true,
      suggests: 'source',
    },
    {
      name: 'paragraph',
      description: 'Number of the paragraph (¶), from 1',
      type: 'integer',
      required: false,
    },
  ],
  run: ({ clips, options }) =>
    clips.read(
      String(options.source ?? ''),
      options.paragraph === undefined ? undefined : Number(options.paragraph),
    ),
} satisfies Command;
