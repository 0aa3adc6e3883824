import type { Command } from '../src/model/command.ts';

export default {
  name: 'when',
  description: 'Names the days and dates that answer; without a question, the timeline of all clips',
  options: [
    {
      name: 'question',
      description: 'Your question, with or without “when”',
      type: 'string',
      required: false,
      suggests: 'when',
    },
  ],
  async run({ clips, options }) {
    const question = String(options.question ?? '');
    if (question.trim() !== '') return clips.ask(question, { intent: 'when' });
    await clips.prepare();
    return clips.timeline();
  },
} satisfies Command;
