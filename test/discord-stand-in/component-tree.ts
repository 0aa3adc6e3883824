import type { FormIssue } from './discord-error.ts';
import { isJson, type Json, objectsIn } from './json.ts';

/** A component together with the way to it, as it appears in Discord's tree of errors. */
export type PlacedComponent = { readonly component: Json; readonly path: FormIssue['path'] };

/**
 * Every component in a list, nested ones and accessories included, in the order Discord numbers them.
 *
 * @example [...eachComponent([{ type: 17, components: [{ type: 10, content: 'hi' }] }])].length // 2
 */
export function* eachComponent(
  list: readonly Json[],
  path: FormIssue['path'] = ['components'],
): Generator<PlacedComponent> {
  for (const [index, component] of list.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    yield* eachComponent(objectsIn(component, 'components'), [...here, 'components']);
    if (isJson(component.accessory)) yield { component: component.accessory, path: [...here, 'accessory'] };
    if (isJson(component.component)) yield* eachComponent([component.component], [...here, 'component']);
  }
}

/**
 * The components as Discord stores them: an `id` of 0 or none becomes the next free number, counted from 1
 * (discord-api-docs: components/reference.mdx, "Anatomy of a Component").
 *
 * @example withIds([{ type: 10, content: 'hi' }]) // [{ type: 10, content: 'hi', id: 1 }]
 */
export function withIds(list: readonly Json[]): Json[] {
  const taken = new Set([...eachComponent(list)].map(({ component }) => component.id));
  let next = 1;
  const freeId = () => {
    while (taken.has(next)) next += 1;
    return next++;
  };
  const number = (component: Json): Json => {
    const id = component.id || freeId();
    const nested = objectsIn(component, 'components').map(number);
    return {
      ...component,
      id,
      ...('components' in component && { components: nested }),
      ...(isJson(component.accessory) && { accessory: number(component.accessory) }),
    };
  };
  return list.map(number);
}
