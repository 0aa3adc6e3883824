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
  run({ clips, options }) {
    const question = String(options.question ?? '');
    return question.trim() === '' ? clips.timeline() : clips.ask(question, { intent: 'when' });
  },
} satisfies Command;
