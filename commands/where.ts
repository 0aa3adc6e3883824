import type { Command } from '../src/model/command.ts';

export default {
  name: 'where',
  description: 'Names the places that answer; without a question, lists all places of the clips',
  options: [
    {
      name: 'question',
      description: 'Your question, with or without “where”',
      type: 'string',
      required: false,
      suggests: 'where',
    },
  ],
  async run({ clips, options }) {
    const question = String(options.question ?? '');
    if (question.trim() !== '') return clips.ask(question, { intent: 'where' });
    await clips.prepare();
    return clips.places();
  },
} satisfies Command;
