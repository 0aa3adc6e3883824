import type { Command } from '../src/model/command.ts';

export default {
  name: 'ask',
  description: 'Answers a question with passages from the clips, word for word, each with its source',
  options: [
    {
      name: 'question',
      description: 'Your question, or a few words',
      type: 'string',
      required: true,
      suggests: 'question',
    },
  ],
  run: ({ clips, options }) => clips.ask(String(options.question ?? '')),
} satisfies Command;
