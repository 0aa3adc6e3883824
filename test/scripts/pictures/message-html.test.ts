import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsHtml } from '../../../scripts/pictures/message-html.ts';
import { NOWHERE } from '../../../scripts/pictures/surroundings.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { anyAnswer } from '../../arbitraries/answer.ts';
import { textOfComponents, textOfHtml } from './visible-text.ts';

const options = fc.record(
  { command: fc.constantFrom('ask', 'when'), page: fc.integer({ min: 1, max: 5 }) },
  { requiredKeys: ['command'] },
);
const componentsOfAnyReply = fc
  .tuple(anyAnswer, options)
  .map(([answer, options]) => discordReply(answer, options).components);

/** Every tag that a reply may become; a link's address stands in quotation marks, which none holds. */
const OUR_TAGS =
  /^<(?:div class="(?:text|row|quote|gap)"|button class="secondary"|strong|em|code|small|h3|i|blockquote|br|hr|ul|li|a href="https?:[^"<>]*"|\/(?:div|button|strong|em|code|small|h3|i|blockquote|ul|li|a))>$/;

/** Components as another version of the bot might send them, which the types don't allow. */
function unchecked(...components: unknown[]): APIMessageTopLevelComponent[] {
  return components as APIMessageTopLevelComponent[];
}

function inRow(...components: unknown[]): APIMessageTopLevelComponent[] {
  return unchecked({ type: ComponentType.ActionRow, components });
}

describe('the picture of any reply', () => {
  test('shows every word of it, in order, and no other', () => {
    fc.assert(
      fc.property(componentsOfAnyReply, (components) => {
        expect(textOfHtml(componentsHtml(components))).toBe(textOfComponents(components));
      }),
      { numRuns: 300 },
    );
  });

  test('holds no tag but its own, whatever an article holds', () => {
    fc.assert(
      fc.property(componentsOfAnyReply, (components) => {
        const html = componentsHtml(components);
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) expect(tag).toMatch(OUR_TAGS);
        expect(html.split('<').length - 1).toBe(tags.length);
      }),
      { numRuns: 300 },
    );
  });

  test('has one block for each component', () => {
    fc.assert(
      fc.property(componentsOfAnyReply, (components) => {
        const blocks = componentsHtml(components).match(/<div class="(?:text|row|gap)">|<hr>/g) ?? [];
        expect(blocks.length).toBe(components.length);
      }),
    );
  });
});

describe('a component', () => {
  test('of text shows its markdown', () => {
    const html = componentsHtml([{ type: ComponentType.TextDisplay, content: 'on **Friday**' }]);
    expect(html).toBe('<div class="text">on <strong>Friday</strong></div>');
  });

  test('of buttons shows their labels as they are, without markdown', () => {
    const style = { type: ComponentType.Button } as const;
    expect(
      componentsHtml(
        inRow(
          { ...style, style: ButtonStyle.Secondary, label: '**a** <b>', custom_id: '1' },
          { ...style, style: ButtonStyle.Secondary, label: '›', custom_id: '2' },
        ),
      ),
    ).toBe(
      '<div class="row"><button class="secondary">**a** &lt;b&gt;</button><button class="secondary">›</button></div>',
    );
  });

  test('that leads out of Discord shows an arrow', () => {
    const link = {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'Open 1',
      url: 'https://x.io',
    } as const;
    expect(componentsHtml(inRow(link))).toMatch(
      /^<div class="row"><button class="secondary">Open 1<svg.*<\/svg><\/button>/,
    );
    expect(() => componentsHtml(inRow({ ...link, disabled: true }))).toThrow('a Button with disabled');
  });

  test('that is a file shows its name and its size', () => {
    const component = { type: ComponentType.File, file: { url: 'attachment://a.txt' } } as const;
    const html = (size: number) =>
      componentsHtml([component], { ...NOWHERE, files: new Map([['a.txt', size]]) });
    expect(textOfHtml(html(992))).toBe('a.txt992bytes');
    expect(textOfHtml(html(16_271))).toBe('a.txt15.89KB');
    expect(() => componentsHtml([component])).toThrow('a.txt, which is not attached');
  });

  test('that separates is a line or a gap', () => {
    const type = ComponentType.Separator;
    expect(componentsHtml([{ type }, { type, divider: false }])).toBe('<hr>\n<div class="gap"></div>');
  });
});

describe('what there is no picture of is named', () => {
  const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'a', custom_id: '1' };

  test.each([
    ['a component of another kind', unchecked({ type: ComponentType.Container }), 'component Container'],
    ['a component that Discord has not yet', unchecked({ type: 99 }), 'component 99'],
    ['something else in a row', inRow({ type: ComponentType.RoleSelect }), 'component RoleSelect in a row'],
    ['a button of another style', inRow({ ...button, style: ButtonStyle.Danger }), 'the button style Danger'],
    ['a button with an emoji', inRow({ ...button, emoji: { name: '📎' } }), 'a Button with emoji'],
    ['a disabled button', inRow({ ...button, disabled: true }), 'a Button with disabled'],
    [
      'a hidden file',
      unchecked({ type: ComponentType.File, file: { url: '' }, spoiler: true }),
      'File with spoiler',
    ],
    ['a mention', unchecked({ type: 10, content: '<@123456789012345678>' }), 'the markup "user"'],
  ])('%s', (_, components, name) => {
    expect(() => componentsHtml(components)).toThrow(name);
  });
});
