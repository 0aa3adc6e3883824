import type { Command } from '../src/model/command.ts';

export default {
  name: 'help',
  description: 'Shows how to ask and which commands there are',
  options: [],
  run: ({ clips }) => clips.help(),
} satisfies Command;
