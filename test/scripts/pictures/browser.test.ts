import { expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/pictures/browser.ts';
import { UserError } from '../../../src/errors.ts';

test('without a browser, one sentence says what to do', async () => {
  const opening = openBrowser('/no/such/browser');
  await expect(opening).rejects.toThrow(UserError);
  await expect(opening).rejects.toThrow(
    'There is no browser at /no/such/browser: do "apt-get install chromium", or put the path of one into CHROMIUM.',
  );
});
