import { ButtonStyle, ComponentType } from 'discord.js';
import { eachComponent, type PlacedComponent } from './component-tree.ts';
import type { FormIssue } from './discord-error.ts';
import { type Json, lengthOf, objectsIn } from './json.ts';

/**
 * What a schema cannot say about the components of a message: totals, uniqueness, and what a button needs.
 *
 * Source, in discord-api-docs: components/reference.mdx ("Message components" and each component's section).
 *
 * @example componentIssues([{ type: 10, content: 'hi' }], false) // a text display needs the V2 flag
 */
export function componentIssues(components: readonly Json[], isV2: boolean): FormIssue[] {
  const all = [...eachComponent(components)];
  return [
    ...(isV2 ? v2Sums(all) : legacyLayout(components)),
    ...all.flatMap(buttonIssues),
    ...all.flatMap(rowWidth),
    ...duplicates(
      all,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...duplicates(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  ];
}

function v2Sums(all: readonly PlacedComponent[]): FormIssue[] {
  const text = all
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .reduce((sum, { component }) => sum + lengthOf(component, 'content'), 0);
  const issues: FormIssue[] = [];
  if (all.length > 40) {
    issues.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'The total number of components exceeds the maximum of 40',
    });
  }
  if (text > 4000) {
    issues.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: 'The total displayable text exceeds the maximum size of 4000',
    });
  }
  return issues;
}

function legacyLayout(components: readonly Json[]): FormIssue[] {
  if (components.length > 5) {
    const message = 'Must be between 1 and 5 in length.';
    return [{ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  return components.flatMap((component, index) =>
    component.type === ComponentType.ActionRow
      ? []
      : [
          {
            path: ['components', index],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  );
}

function buttonIssues({ component, path }: PlacedComponent): FormIssue[] {
  if (component.type !== ComponentType.Button) return [];
  const isLink = component.style === ButtonStyle.Link;
  const problem = (code: string, message: string): FormIssue[] => [{ path, code, message }];
  if (component.style === ButtonStyle.Premium) return [];
  if (isLink && !component.url) return problem('BUTTON_COMPONENT_URL_REQUIRED', 'A url is required');
  if (!isLink && !component.custom_id) {
    return problem('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
  }
  if (component.url && component.custom_id) {
    return problem('BUTTON_COMPONENT_INVALID', 'A custom id and url cannot both be specified');
  }
  if (!component.label && !component.emoji) {
    return problem('BUTTON_COMPONENT_LABEL_REQUIRED', 'A label or emoji is required');
  }
  return [];
}

function rowWidth({ component, path }: PlacedComponent): FormIssue[] {
  if (component.type !== ComponentType.ActionRow) return [];
  const width = objectsIn(component, 'components').reduce(
    (sum, { type }) => sum + (type === ComponentType.Button ? 1 : 5),
    0,
  );
  const message = 'The specified component exceeds the maximum width';
  return width <= 5 ? [] : [{ path, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function duplicates(
  all: readonly PlacedComponent[],
  field: string,
  code: string,
  message: string,
): FormIssue[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) => {
    const value = component[field];
    if (!value) return [];
    const repeated = seen.has(value);
    seen.add(value);
    return repeated ? [{ path: [...path, field], code, message }] : [];
  });
}
