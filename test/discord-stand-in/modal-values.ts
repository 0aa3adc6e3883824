import { ComponentType } from 'discord.js';
import { isJson, type Json, objectsIn } from './json.ts';

/** What a member enters into a modal: a text, or the values chosen from a list, by custom id. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * The components that Discord sends when a modal is submitted. Throws where it would not let the member submit: a
 * required field that is empty, a text that is too long, a choice that is not offered, a field that is not there
 * (discord-api-docs: components/reference.mdx, "Label", "Text Input", "String Select").
 *
 * @example filledIn(modal, { why: 'It is about another visit.' })
 */
export function filledIn(modal: Json, values: ModalValues): Json[] {
  const fields = objectsIn(modal, 'components').flatMap((component) => {
    if (component.type === ComponentType.Label && isJson(component.component)) return [component.component];
    return component.type === ComponentType.ActionRow ? objectsIn(component, 'components') : [];
  });
  const unknown = Object.keys(values).find((id) => fields.every(({ custom_id }) => custom_id !== id));
  if (unknown !== undefined) throw new Error(`The modal has no field "${unknown}".`);
  return fields.map((field, index) => ({
    type: ComponentType.Label,
    id: 2 * index + 1,
    component: { id: 2 * index + 2, ...entered(field, values[String(field.custom_id)]) },
  }));
}

function entered(field: Json, value: ModalValues[string] | undefined): Json {
  const { type, custom_id } = field;
  const isRequired = field.required !== false;
  if (isRequired && (value === undefined || value.length === 0)) {
    throw new Error(`The field "${custom_id}" is required.`);
  }
  if (type === ComponentType.TextInput) {
    const text = String(value ?? '');
    if (text.length > Number(field.max_length ?? 4_000)) {
      throw new Error(`The text for "${custom_id}" is too long.`);
    }
    return { type, custom_id, value: text };
  }
  const chosen = [value ?? []].flat();
  const offered = objectsIn(field, 'options').map((option) => option.value);
  const strange = chosen.find((each) => !offered.includes(each));
  if (strange !== undefined) throw new Error(`The list "${custom_id}" does not offer "${strange}".`);
  return { type, custom_id, values: chosen };
}
