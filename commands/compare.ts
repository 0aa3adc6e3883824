import type { Command } from '../src/model/command.ts';

export default {
  name: 'compare',
  description: 'Lays what each source says on a topic side by side: what they agree on, where they differ',
  options: [
    {
      name: 'topic',
      description: 'A topic, a name or a question',
      type: 'string',
      required: true,
      suggests: 'question',
    },
  ],
  async run({ clips, options }) {
    await clips.prepare();
    return clips.compare(String(options.topic ?? ''));
  },
} satisfies Command;
