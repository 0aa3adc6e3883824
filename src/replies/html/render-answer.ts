import type { Answer } from '../../model/answer.ts';
import { COUNTS } from '../messages/counts.ts';
import { DIRECTORY_WORDS } from '../messages/directory.ts';
import { HELP } from '../messages/help.ts';
import { noticeText } from '../messages/notices.ts';
import type { Html } from './html.ts';
import type { Content } from './page.ts';
import { renderArticle } from './render-article.ts';
import { renderClaims } from './render-claims.ts';
import { renderComparison } from './render-comparison.ts';
import { renderNames, renderPerson, renderTimeline } from './render-directory.ts';
import { renderEvidence, renderNothing } from './render-evidence.ts';
import { renderHelp, renderNotice } from './render-help.ts';
import { renderSource, renderSources } from './render-sources.ts';
import type { View } from './view.ts';

/**
 * Draws any answer as the content of a page. Never throws.
 *
 * @param starters questions to begin with, for the list of sources
 * @example `renderAnswer(clips.ask('Who came?'), [], view)` → `{ title: 'Who came?', main }`
 */
export function renderAnswer(answer: Answer, starters: readonly string[], view: View): Content {
  if (answer.kind === 'reading') {
    return renderArticle(answer, { sourceId: answer.source.id, paragraph: answer.focus }, view);
  }
  return { title: titleOf(answer, view), main: mainOf(answer, starters, view), isAnswer: true };
}

type Shown = Exclude<Answer, { kind: 'reading' }>;

function mainOf(answer: Shown, starters: readonly string[], view: View): Html {
  switch (answer.kind) {
    case 'evidence':
      return renderEvidence(answer, view);
    case 'nothing':
      return renderNothing(answer, view);
    case 'sources':
      return renderSources(answer, starters, view);
    case 'source':
      return renderSource(answer, view);
    case 'claims':
      return renderClaims(answer, view);
    case 'help':
      return renderHelp(answer, view);
    case 'notice':
      return renderNotice(answer, view);
    case 'people':
    case 'places':
      return renderNames(answer, view);
    case 'person':
      return renderPerson(answer, view);
    case 'timeline':
      return renderTimeline(answer, view);
    case 'comparison':
      return renderComparison(answer, view);
  }
}

function titleOf(answer: Shown, { language }: View): string {
  const words = DIRECTORY_WORDS[language];
  switch (answer.kind) {
    case 'sources':
      return COUNTS[language].sources(answer.sources.length);
    case 'source':
      return answer.summary.source.title;
    case 'claims':
      return '';
    case 'help':
      return HELP[language].heading;
    case 'notice':
      return noticeText(answer.message, language);
    case 'people':
      return words.people(answer.names.length);
    case 'places':
      return words.places(answer.names.length);
    case 'person':
      return answer.listed.name;
    case 'timeline':
      return words.timeline(answer.dated.length + answer.undated.length);
    default:
      return answer.query.text;
  }
}
