/** The two looks that Discord's members choose from. */
export type Theme = 'dark' | 'light';

const COLOURS: Readonly<Record<Theme, string>> = {
  dark: `--ground: #313338; --text: #dbdee1; --strong: #f2f3f5; --faint: #949ba4; --line: #4e5058; --link: #00a8fc;
    --code: #2b2d31; --code-line: #232428; --button: #4e5058; --mention: #3e426b; --mention-text: #c9cdfb; --mine: #333541;`,
  light: `--ground: #ffffff; --text: #313338; --strong: #060607; --faint: #5c5e66; --line: #c4c9ce; --link: #006ce7;
    --code: #f2f3f5; --code-line: #e3e5e8; --button: #6d6f78; --mention: #e6e8fd; --mention-text: #505cdc; --mine: #f7f7fe;`,
};

const RULES = `
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: var(--ground); color: var(--text); font: 16px/22px "gg sans", "Noto Sans", Helvetica, Arial, sans-serif; }
main { padding: 16px 0; background: var(--ground); }
article { position: relative; padding: 2px 16px 2px 72px; overflow-wrap: anywhere; }
article + article { margin-top: 17px; }
article.mine { background: var(--mine); padding-top: 4px; padding-bottom: 6px; }

.origin { position: relative; display: flex; align-items: center; gap: 4px; min-width: 0; margin-bottom: 4px;
  color: var(--faint); font-size: 14px; line-height: 18px; white-space: nowrap; }
.origin::before { content: ""; position: absolute; left: -36px; top: 8px; width: 32px; height: 14px;
  border: solid var(--line); border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.origin b { color: var(--strong); font-weight: 500; }
.origin .command { color: var(--link); }
.origin .said { overflow: hidden; text-overflow: ellipsis; }

.avatar { display: grid; place-items: center; flex: none; border-radius: 50%; color: #fff; font-weight: 600;
  background: #5865f2; width: 40px; height: 40px; font-size: 18px; }
.avatar.small { width: 16px; height: 16px; font-size: 9px; }
.avatar.bot { background: #1f6f63; }
.avatar svg { width: 62%; height: 62%; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
article > .avatar { position: absolute; left: 16px; top: 4px; }
.origin ~ .avatar { top: 28px; }
header { display: flex; align-items: baseline; gap: 4px; }
header b { color: var(--strong); font-weight: 500; }
header time { margin-left: 4px; color: var(--faint); font-size: 12px; }
.app { align-self: center; padding: 0 5px; border-radius: 4px; background: #5865f2; color: #fff; font-size: 10px;
  font-weight: 600; line-height: 15px; }
.mention { padding: 0 2px; white-space: nowrap; border-radius: 3px; background: var(--mention); color: var(--mention-text); font-weight: 500; }

.components { display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); margin-top: 2px; }
.text { white-space: break-spaces; }
h1, h2, h3 { margin: 16px 0 8px; color: var(--strong); font-weight: 700; line-height: 1.375; }
h1:first-child, h2:first-child, h3:first-child { margin-top: 8px; }
h1 { font-size: 24px; } h2 { font-size: 20px; } h3 { font-size: 16px; }
strong { font-weight: 700; }
small { display: block; color: var(--faint); font-size: 13px; line-height: 18px; }
.quote { display: flex; }
.quote i { flex: none; width: 4px; border-radius: 4px; background: var(--line); }
blockquote { padding: 0 8px 0 12px; }
code { padding: 1px 3px; border: 1px solid var(--code-line); border-radius: 4px; background: var(--code);
  font: .85em/1.125 "gg mono", "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
small code { color: var(--text); }
a { color: var(--link); text-decoration: none; }
ul, ol { margin: 4px 0 0 20px; } li { margin-bottom: 4px; }
hr { border: 0; border-top: 1px solid var(--line); margin: 4px 0; } .gap { height: 8px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
button { height: 32px; min-width: 60px; padding: 2px 16px; border: 0; border-radius: 4px; color: #fff; font: inherit;
  font-size: 14px; font-weight: 500; }
.primary { background: #5865f2; } .secondary { background: var(--button); }
button svg { width: 14px; height: 14px; margin-left: 6px; vertical-align: -2px; fill: none; stroke: currentColor;
  stroke-width: 2.5; }
.time { padding: 0 2px; border-radius: 3px; background: var(--code); }
.avatar.other { background: #b5543c; }
.file { display: flex; align-items: center; gap: 8px; max-width: 400px; padding: 12px; border: 1px solid var(--code-line);
  border-radius: 8px; background: var(--code); }
.file svg { flex: none; width: 36px; height: 36px; fill: #8ea1e1; }
.modal { margin: 0 12px; padding: 16px; border-radius: 8px; background: var(--code); }
.modal h2 { margin: 0 0 12px; } .modal .row { justify-content: flex-end; margin-top: 16px; }
h4 { margin: 12px 0 6px; color: var(--strong); font-size: 15px; font-weight: 600; } h4 i { color: #da373c; }
.field { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--ground); color: var(--faint); }
.field.high { min-height: 90px; } .field > small { align-self: end; margin-left: auto; }
.options { margin: 4px 0 0; padding: 4px; border: 1px solid var(--line); border-radius: 8px; background: var(--ground);
  list-style: none; }
.options li { margin: 0; padding: 6px 8px; color: var(--strong); overflow-wrap: anywhere; }
.choices { margin: 0 12px; } .choices .field { margin-top: 8px; color: var(--text); }
.hint { margin-top: 4px; color: var(--faint); font-size: 12px; line-height: 16px; }
.hint svg { width: 14px; height: 14px; margin-right: 3px; vertical-align: -2.5px; fill: currentColor; }
`;

/**
 * The style sheet of a picture: near enough to Discord's to judge how a reply reads there. The letters are a little
 * wider than Discord's own, so that lines break a word or so earlier.
 *
 * @example `styleSheet('dark')` → `':root { --ground: #313338; … }'`
 */
export function styleSheet(theme: Theme): string {
  return `:root { ${COLOURS[theme]} }${RULES}`;
}
