import type { Command } from '../src/model/command.ts';

export default {
  name: 'who',
  description: 'Names the people and organisations that answer; a name shows a card, nothing lists all',
  options: [
    {
      name: 'question',
      description: 'Your question, with or without “who”, or a name',
      type: 'string',
      required: false,
      suggests: 'who',
    },
  ],
  async run({ clips, options }) {
    const question = String(options.question ?? '');
    await clips.prepare();
    if (question.trim() === '') return clips.people();
    return clips.person(question) ?? clips.ask(question, { intent: 'who' });
  },
} satisfies Command;
