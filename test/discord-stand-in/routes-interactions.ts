import { refusals } from './discord-error.ts';
import type { Route, Stage } from './routes.ts';

/**
 * Responses to interactions. The token in the path is the authorization: none of these needs a header
 * (discord-api-docs: interactions/receiving-and-responding.mdx, "Followup Messages").
 *
 * @example interactionRoutes(stage).every(({ isPublic }) => isPublic) // true
 */
export function interactionRoutes({ world, interactions }: Stage): Route[] {
  const ofThisApplication = (application: string) => {
    if (application !== world.applicationId) throw refusals.unknownWebhook();
  };
  const webhook = '/webhooks/:application/:token';
  const message = `${webhook}/messages/:message`;
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      isPublic: true,
      handle: (request, id = '', token = '') => {
        const body = interactions.respond(id, token, request);
        return request.query.get('with_response') === 'true' ? { status: 200, body } : { status: 204 };
      },
    },
    {
      method: 'POST',
      path: webhook,
      isPublic: true,
      handle: (request, application = '', token = '') => {
        ofThisApplication(application);
        const body = interactions.followUp(token, request);
        return request.query.get('wait') === 'true' ? { status: 200, body } : { status: 204 };
      },
    },
    {
      method: 'GET',
      path: message,
      isPublic: true,
      handle: (_request, application = '', token = '', id = '') => {
        ofThisApplication(application);
        return { status: 200, body: interactions.find(token, id) };
      },
    },
    {
      method: 'PATCH',
      path: message,
      isPublic: true,
      handle: (request, application = '', token = '', id = '') => {
        ofThisApplication(application);
        return { status: 200, body: interactions.edit(token, id, request) };
      },
    },
    {
      method: 'DELETE',
      path: message,
      isPublic: true,
      handle: (_request, application = '', token = '', id = '') => {
        ofThisApplication(application);
        interactions.remove(token, id);
        return { status: 204 };
      },
    },
  ];
}
