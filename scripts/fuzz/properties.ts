import { join } from 'node:path';
import { openClipbook } from '../../src/clipbook.ts';
import { loadCommands } from '../../src/load-commands.ts';
import { readFixtures } from '../../test/articles/formats/fixtures.ts';
import { fileToPassages, jsonToPassages, noiseToPassages } from './properties/file-to-passages.ts';
import { lettersToChoices } from './properties/letters-to-choices.ts';
import { messageToClaims } from './properties/message-to-claims.ts';
import { questionToReply } from './properties/question-to-reply.ts';
import { customIdToAction, lineToCommand } from './properties/text-to-request.ts';
import { yamlToCatalogue } from './properties/yaml-to-catalogue.ts';
import type { AnyProperty } from './run-property.ts';
import type { Stopwatch } from './stopwatch.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Everything that must hold on the whole way, from a file to its passages and from a question to its reply.
 *
 * @param stopwatch times the questions on the five articles; without it, time does not matter
 * @example `for (const property of await allProperties()) await property.run(100, 42)`
 */
export async function allProperties(stopwatch?: Stopwatch): Promise<AnyProperty[]> {
  const commands = await loadCommands();
  const five = await openClipbook(join(ROOT, 'data', 'articles'), commands);
  const many = await openClipbook(join(ROOT, 'test', 'fixtures', 'many-languages'), commands);
  const { formats, fixtures } = await readFixtures();
  await five.prepare();
  return [
    questionToReply({ name: 'question → reply, five articles', share: 35 }, five, commands, stopwatch),
    questionToReply({ name: 'question → reply, many languages', share: 15 }, many, commands),
    messageToClaims(five),
    lettersToChoices(five),
    lineToCommand(commands),
    customIdToAction,
    ...fixtures.flatMap((fixture) => {
      const format = formats.get(fixture.ending);
      return format === undefined ? [] : [fileToPassages(fixture, format, fixtures, commands)];
    }),
    ...[formats.get('.json') ?? []].flat().map((format) => jsonToPassages(format, commands)),
    ...[...new Set(formats.values())].map((format) =>
      noiseToPassages(`noise${format.endings[0]}`, format, commands),
    ),
    yamlToCatalogue,
  ];
}
