/**
 * An error whose message is one sentence for people and says what to do.
 *
 * Anything else that is thrown is a bug: it is logged whole and people see a reference to it.
 *
 * @example `throw new UserError('NO_ARTICLES', 'The folder "clips" has no articles: put .txt files there.')`
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
