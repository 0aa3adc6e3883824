import fc from 'fast-check';
import { expect } from 'vitest';
import { parseCatalogue } from '../../../src/articles/catalogue.ts';
import { UserError } from '../../../src/errors.ts';
import { afterMishap, mishap } from '../../../test/arbitraries/broken-file.ts';
import { catalogueYaml } from '../../../test/arbitraries/catalogue-yaml.ts';
import { type AnyProperty, property } from '../run-property.ts';

const FILE = 'sources.yaml';

/** Whatever a catalogue holds, it is read, or its first mistake is told in one sentence. */
export const yamlToCatalogue: AnyProperty = property({
  name: 'YAML → catalogue',
  share: 10,
  arbitrary: fc
    .tuple(catalogueYaml, fc.array(mishap, { maxLength: 3 }))
    .map(([yaml, mishaps]) =>
      mishaps.reduce((bytes, each) => afterMishap(bytes, each, []), Buffer.from(yaml) as Uint8Array),
    ),
  show: (bytes) => fc.stringify(Buffer.from(bytes).toString()),
  check(bytes) {
    try {
      for (const known of parseCatalogue({ file: FILE, bytes }).values()) {
        for (const value of Object.values(known)) expect(value).toMatch(/\S/);
      }
      return 'kept';
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(error.code).toBe('BAD_CATALOGUE');
      expect(error.message).toMatch(/^sources\.yaml [^\r\n]*[^.]\.$/);
      return 'refused';
    }
  },
});
