import type { Commands } from './commands.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import type { RequestBody } from './request-body.ts';
import type { World } from './world.ts';

/** Everything the routes work on. */
export type Stage = {
  readonly world: World;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly shards: number;
  readonly maxConcurrency: number;
  gatewayUrl(): string;
  /** The commands of a guild, or the global ones. Throws 10004 for an unknown guild. */
  commandsOf(guildId?: string): Commands;
};

/** A request that has passed authorization. */
export type RouteRequest = RequestBody & { readonly query: URLSearchParams };

/** What goes back: a status, and JSON unless the status is 204. */
export type RouteAnswer = { readonly status: number; readonly body?: unknown };

/** A route of the API; `:name` in the path matches one segment, handed over in order. */
export type Route = {
  readonly method: string;
  readonly path: string;
  /** Whether the token in the path is authorization enough. */
  readonly isPublic?: boolean;
  handle(request: RouteRequest, ...segments: string[]): RouteAnswer;
};

/**
 * The decoded segments that a path gives for a route, or undefined if it is not that route.
 *
 * @example segmentsOf('/channels/:channel', '/channels/1') // ['1']
 */
export function segmentsOf(pattern: string, path: string): string[] | undefined {
  const expected = pattern.split('/');
  const actual = path.split('/').map(decodeURIComponent);
  if (expected.length !== actual.length) return undefined;
  const matches = expected.every((segment, index) => segment.startsWith(':') || segment === actual[index]);
  return matches ? actual.filter((_, index) => expected[index]?.startsWith(':')) : undefined;
}
