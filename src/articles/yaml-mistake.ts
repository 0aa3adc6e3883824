import type { YAMLError } from 'yaml';

/** What the parser's errors mean to whoever wrote the line, by their codes. */
const MEANINGS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a value with a colon in it in quotation marks',
  UNEXPECTED_TOKEN: 'put the whole value in quotation marks, of another kind than those in it',
  BAD_SCALAR_START: 'put a value that begins with such a sign in quotation marks',
  DUPLICATE_KEY: 'the same key stands there twice',
  TAB_AS_INDENT: 'indent with spaces, not with a tab',
};

/**
 * What is wrong with YAML that somebody wrote, and where the mistake is a common one, what to do.
 *
 * @param error what the parser says
 * @example of `title: Talks: the end` → `'put a value with a colon in it in quotation marks'`
 */
export function yamlMistake({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const [line = ''] = message.split('\n');
  return MEANINGS[code] ?? line.replace(/ at line \d+, column \d+:?$/, '').replace(/[:.]$/, '');
}
