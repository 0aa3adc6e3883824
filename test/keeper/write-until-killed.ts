import { openKeeper } from '../../src/keeper/open-keeper.ts';

/** Keeps one report after the other and prints the number of each that has been kept, until it is killed. */
const [, , path = ''] = process.argv;
const { keeper } = openKeeper(path, { rows: 100_000, days: 1, userIds: false });
for (let number = 1; ; number++) {
  keeper.addReport({
    guildId: '1',
    userId: '2',
    question: `Question ${number}`,
    path: 'a.txt',
    paragraph: number,
    quote: 'Words. '.repeat(50),
    why: '',
  });
  process.stdout.write(`${number}\n`);
}
