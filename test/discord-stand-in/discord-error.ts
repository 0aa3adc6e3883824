/** One complaint about a request body, at the path of the field it is about. */
export type FormIssue = {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
};

/** Discord's nested shape: `{ data: { content: { _errors: [{ code, message }] } } }`. */
export type FormErrors = { [field: string]: FormErrors | { code: string; message: string }[] };

/**
 * A refusal in Discord's own words: HTTP status, JSON error code, message and, for 50035, the tree of errors.
 *
 * @example new DiscordError(404, 10008, 'Unknown Message')
 */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toJSON(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/**
 * The 50035 refusal for a set of complaints (discord-api-docs: reference.mdx, "Error Messages").
 *
 * @example throw invalidForm([{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }])
 */
export function invalidForm(issues: readonly FormIssue[]): DiscordError {
  const root: FormErrors = {};
  for (const { path, code, message } of issues) {
    let node = root;
    for (const key of path) {
      const field = String(key);
      const next = node[field];
      const child: FormErrors = next === undefined || Array.isArray(next) ? {} : next;
      node[field] = child;
      node = child;
    }
    const errors = node._errors;
    node._errors = [...(Array.isArray(errors) ? errors : []), { code, message }];
  }
  return new DiscordError(400, 50035, 'Invalid Form Body', root);
}

/**
 * The refusals that need no tree (discord-api-docs: topics/opcodes-and-status-codes.mdx, "JSON Error Codes").
 *
 * @example throw refusals.unknownMessage()
 */
export const refusals = {
  unauthorized: () => new DiscordError(401, 0, '401: Unauthorized'),
  notFound: () => new DiscordError(404, 0, '404: Not Found'),
  unknownChannel: () => new DiscordError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new DiscordError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new DiscordError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new DiscordError(404, 10008, 'Unknown Message'),
  unknownUser: () => new DiscordError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new DiscordError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new DiscordError(404, 10063, 'Unknown application command'),
  tooManyCommands: () =>
    new DiscordError(400, 30032, 'Maximum number of application commands reached (100).'),
  alreadyAcknowledged: () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new DiscordError(400, 40094, 'This interaction has hit the maximum number of follow up messages'),
  missingAccess: () => new DiscordError(403, 50001, 'Missing Access'),
  notTheAuthor: () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new DiscordError(400, 50006, 'Cannot send an empty message'),
  invalidToken: () => new DiscordError(401, 50027, 'Invalid Webhook Token'),
  invalidJson: () => new DiscordError(400, 50109, 'The request body contains invalid JSON.'),
  tooManyBytes: () => new DiscordError(500, 0, '500: Internal Server Error'),
};
