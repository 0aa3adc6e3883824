import type { Command } from '../src/model/command.ts';

export default {
  name: 'when',
  description: 'Names the days and dates that answer, with every source that says so',
  options: [
    {
      name: 'question',
      description: 'Your question, with or without “when”',
      type: 'string',
      required: true,
      suggests: 'when',
    },
  ],
  run: ({ clips, options }) => clips.ask(String(options.question ?? ''), { intent: 'when' }),
} satisfies Command;
