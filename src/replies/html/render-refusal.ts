import { READER_REFUSALS } from '../messages/reader-refusals.ts';
import { html } from './html.ts';
import type { Content } from './page.ts';
import type { View } from './view.ts';

/**
 * A sentence instead of a page, with the way back.
 *
 * @example `renderRefusal('There is no such page.', view)` → `<h1>There is no such page.</h1>…`
 */
export function renderRefusal(sentence: string, { base, language }: View): Content {
  return {
    title: sentence,
    main: html`<h1 class="notice">${sentence}</h1>
<p><a href="${base}/">${READER_REFUSALS[language].toSources}</a></p>`,
  };
}

/**
 * The door of a reader page that is not open to everybody.
 *
 * @param to the path that is shown once the token was right
 * @param isWrong whether one was given that is not the token
 * @example `renderDoor('/s/k3f9a2xq0d', false, view)` → `<form method="post" …>`
 */
export function renderDoor(to: string, isWrong: boolean, { base, language }: View): Content {
  const words = READER_REFUSALS[language];
  return {
    title: words.closed,
    main: html`<h1 class="notice">${words.closed}</h1>
<p id="how">${words.enterToken}</p>
${isWrong && html`<p class="reason" id="wrong" role="alert">${words.wrongToken}</p>`}
<form class="door" method="post" action="${base}/enter">
<input type="hidden" name="to" value="${to}">
<label for="token">${words.token}</label>
<input id="token" type="password" name="token" autocomplete="current-password" required maxlength="500" aria-describedby="how${isWrong && ' wrong'}">
<button>${words.enter}</button>
</form>`,
  };
}
