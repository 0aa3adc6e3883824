import type { Command } from '../src/model/command.ts';

export default {
  name: 'where',
  description: 'Names the places that answer, with every source that says so',
  options: [
    {
      name: 'question',
      description: 'Your question, with or without “where”',
      type: 'string',
      required: true,
      suggests: 'where',
    },
  ],
  run: ({ clips, options }) => clips.ask(String(options.question ?? ''), { intent: 'where' }),
} satisfies Command;
