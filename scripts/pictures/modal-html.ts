import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { escapeHtml } from './html.ts';
import { nameOf, refuseOthers } from './message-html.ts';

/**
 * A form as HTML, its lists opened: those parts that Clipbook's forms are made of.
 *
 * @throws Error naming the component or the property that it cannot draw: a picture leaves nothing out.
 * @example `modalHtml(reportModal(passages, 'en'))` → `'<section class="modal"><h2>Wrong passage</h2>…'`
 */
export function modalHtml({ title, components }: APIModalInteractionResponseCallbackData): string {
  return `<section class="modal">
<h2>${escapeHtml(title)}</h2>
${components.map(labelHtml).join('\n')}
<div class="row"><button class="secondary">Cancel</button><button class="primary">Submit</button></div>
</section>`;
}

function labelHtml(component: APIModalInteractionResponseCallbackData['components'][number]): string {
  if (component.type !== ComponentType.Label)
    throw new Error(`There is no picture of the component ${nameOf(component.type)} in a form`);
  const label: APILabelComponent = component;
  refuseOthers(label, ['label', 'component']);
  const isRequired = 'required' in label.component && label.component.required !== false;
  return `<h4>${escapeHtml(label.label)}${isRequired ? '<i>*</i>' : ''}</h4>\n${fieldHtml(label.component)}`;
}

function fieldHtml(field: APIComponentInLabel): string {
  switch (field.type) {
    case ComponentType.StringSelect:
      return selectHtml(field);
    case ComponentType.TextInput:
      return inputHtml(field);
    default:
      throw new Error(`There is no picture of the component ${nameOf(field.type)} in a label`);
  }
}

function selectHtml(select: APIStringSelectComponent): string {
  refuseOthers(select, ['custom_id', 'required', 'options']);
  const options = select.options.map(({ label, description, value: _, ...others }) => {
    refuseOthers({ type: select.type, ...others }, []);
    return `<li>${escapeHtml(label)}${description === undefined ? '' : `<small>${escapeHtml(description)}</small>`}</li>`;
  });
  return `<div class="field">Make a selection</div><ul class="options">${options.join('')}</ul>`;
}

function inputHtml(input: APITextInputComponent): string {
  refuseOthers(input, ['custom_id', 'required', 'style', 'max_length', 'placeholder']);
  const rest = input.max_length === undefined ? '' : `<small>${input.max_length}</small>`;
  const looks = input.style === TextInputStyle.Paragraph ? 'field high' : 'field';
  return `<div class="${looks}">${escapeHtml(input.placeholder ?? '')}${rest}</div>`;
}
