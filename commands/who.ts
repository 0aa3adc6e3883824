import type { Command } from '../src/model/command.ts';

export default {
  name: 'who',
  description: 'Names the people and organisations that answer, with every source that says so',
  options: [
    {
      name: 'question',
      description: 'Your question, with or without “who”',
      type: 'string',
      required: true,
      suggests: 'who',
    },
  ],
  run: ({ clips, options }) => clips.ask(String(options.question ?? ''), { intent: 'who' }),
} satisfies Command;
