import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './articles/temporary-folder.ts';
import { runScript } from './console/run-script.ts';

const STORY =
  'Shoigu arrived in Beijing on Friday for talks with Wang Yi on the war in Ukraine and on trade.';

describe('npm run clips', () => {
  test('a table with warnings ends well', async () => {
    const articles = await temporaryFolder({
      'a.txt': `Talks in Beijing\n${STORY}`,
      'b.txt': `Talks in Beijing\n${STORY}`,
      'blank.txt': '',
      'sources.yaml': 'a.txt: { publisher: Wire, published: 2025-02-28 }\nlost/**: { publisher: Lost }\n',
    });
    const { code, stdout, stderr } = await runScript('src/clips.ts', { articles });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Talks in Beijing +Wire +2025-02-28 .* 2\n {2}a\.txt$/m);
    expect(stdout).toContain('  b.txt  ! undated · near-copy of a.txt\n');
    expect(stdout).toContain('! blank.txt is empty: put text into it or remove it.\n');
    expect(stdout).toContain('! lost/** is named in sources.yaml but fits no file of the folder.\n');
    expect(stdout).toContain('2 articles, 4 passages · 4 warnings · 0 errors');
  });

  test('a file that cannot be served is an error, in the table and as JSON', async () => {
    const articles = await temporaryFolder({ 'a.txt': STORY, 'scan.mp3': 'ID3' });
    const table = await runScript('src/clips.ts', { articles });
    expect(table.code).toBe(1);
    expect(table.stdout).toMatch(/^✗ scan\.mp3 has an ending Clipbook cannot read/m);
    const json = await runScript('src/clips.ts', { args: ['--json'], articles });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      sources: [{ path: 'a.txt', title: expect.any(String), passages: 1, warnings: ['undated'] }],
      problems: [{ path: 'scan.mp3', reason: expect.any(String), error: true }],
    });
  });

  test('a wrong catalogue is named, exit code 1', async () => {
    const articles = await temporaryFolder({ 'a.txt': STORY, 'sources.yaml': 'a.txt: { by: Anna }' });
    const { code, stderr } = await runScript('src/clips.ts', { articles });
    expect(code).toBe(1);
    expect(stderr).toMatch(/sources\.yaml has a mistake: "a\.txt": .*"by".*\.\n$/);
  });

  test('add copies, shows what is new among the others, and refuses with the reason', async () => {
    const articles = await temporaryFolder({ 'a.txt': STORY });
    const given = await temporaryFolder({ 'copy.txt': STORY, 'scan.mp3': 'ID3' });
    const args = ['add', join(given, 'copy.txt'), join(given, 'scan.mp3')];
    const { code, stdout } = await runScript('src/clips.ts', { args, articles });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✓ copy\.txt$/m);
    expect(stdout).toContain('near-copy of a.txt');
    expect(stdout).toMatch(/^✗ .*scan\.mp3/m);
    expect(stdout).toContain('1 article, 1 passage');
  });

  test('what it cannot do is said with the usage, exit code 2', async () => {
    const { code, stderr } = await runScript('src/clips.ts', { args: ['remove', 'a.txt'] });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^There is no "remove" to do, only add; another folder is named with --articles\.\nUsage: /,
    );
  });
});
