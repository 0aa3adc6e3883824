import fc from 'fast-check';
import type { Clipbook } from '../../../src/clipbook.ts';
import { anyQuestion } from '../../../test/arbitraries/question.ts';
import { articleText } from '../../../test/arbitraries/text.ts';
import { expectReplyLaws } from '../reply-laws.ts';
import { type AnyProperty, type Checked, property } from '../run-property.ts';
import { anyShowing, shownHow, shownText } from '../showing.ts';
import { sourcesOf } from './question-to-reply.ts';

/** Whatever a message holds, its claims are found or not, and shown by all laws. */
export function messageToClaims(clips: Clipbook): AnyProperty {
  const sources = sourcesOf(clips);
  const message = fc.oneof(
    articleText,
    fc.array(anyQuestion, { maxLength: 6 }).map((all) => all.join(' ')),
  );
  return property({
    name: 'message → claims',
    share: 4,
    arbitrary: fc.record({ message, showing: anyShowing }),
    show: ({ message, showing }) => `${shownText(message)} ${shownHow(showing)}`,
    async check({ message, showing }): Promise<Checked> {
      const answer = await clips.claims(message);
      expectReplyLaws(answer, { text: message, command: 'claims', sources }, showing);
      return 'kept';
    },
  });
}
