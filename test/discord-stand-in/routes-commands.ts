import type { Commands } from './commands.ts';
import { refusals } from './discord-error.ts';
import { type Json, objectsIn } from './json.ts';
import type { Route, RouteAnswer, RouteRequest, Stage } from './routes.ts';

type Handle = (commands: Commands, request: RouteRequest, id: string) => RouteAnswer;

const ON_ALL: Readonly<Record<string, Handle>> = {
  GET: (commands, { query }) => {
    const withLocalizations = query.get('with_localizations') === 'true';
    return {
      status: 200,
      body: withLocalizations
        ? commands.all
        : commands.all.map((command) => withoutLocalizations({ ...command })),
    };
  },
  PUT: (commands, { body }) => ({ status: 200, body: commands.replaceAll(body) }),
  POST: (commands, { body }) => {
    const { command, isNew } = commands.upsert(body);
    return { status: isNew ? 201 : 200, body: command };
  },
};

const ON_ONE: Readonly<Record<string, Handle>> = {
  GET: (commands, _request, id) => ({ status: 200, body: commands.find(id) }),
  PATCH: (commands, { body }, id) => ({ status: 200, body: commands.edit(id, body) }),
  DELETE: (commands, _request, id) => {
    commands.remove(id);
    return { status: 204 };
  },
};

/**
 * Application commands, global and per guild (discord-api-docs: interactions/application-commands.mdx).
 *
 * @example commandRoutes(stage).map(({ path }) => path)
 */
export function commandRoutes(stage: Stage): Route[] {
  const routesAt = (path: string, handles: Readonly<Record<string, Handle>>): Route[] =>
    Object.entries(handles).map(([method, handle]) => ({
      method,
      path,
      handle: (request, application, ...segments) => {
        if (application !== stage.world.applicationId) throw refusals.notFound();
        const guildId = path.includes(':guild') ? segments[0] : undefined;
        return handle(stage.commandsOf(guildId), request, segments.at(-1) ?? '');
      },
    }));
  const scopes = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];
  return scopes.flatMap((path) => [...routesAt(path, ON_ALL), ...routesAt(`${path}/:command`, ON_ONE)]);
}

/** Parts of parts too: options and their choices. */
function withoutLocalizations(part: Json): Json {
  const inner = ['options', 'choices'].filter((field) => field in part);
  return {
    ...part,
    name_localizations: null,
    description_localizations: null,
    ...Object.fromEntries(inner.map((field) => [field, objectsIn(part, field).map(withoutLocalizations)])),
  };
}
