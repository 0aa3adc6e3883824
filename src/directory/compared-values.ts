import { hasForm } from '../language/mentions/date-form.ts';
import { numberMentions } from '../language/mentions/numbers.ts';
import { reading, spanInSource } from '../language/readable-text.ts';
import { stem } from '../language/stem.ts';
import type { Citation } from '../model/answer.ts';
import type { ComparedValue } from '../model/directory.ts';
import type { Span } from '../model/source.ts';
import type { IndexedPassage } from '../search/indexed-article.ts';
import type { NamedNote } from './directory.ts';
import { dateNotes } from './timeline.ts';

/** A figure, day or name of a passage; `key` is the same for all that mean the same, `about` for all that could differ. */
export type Value = {
  readonly kind: ComparedValue['kind'];
  readonly value: string;
  readonly key: string;
  readonly about: string;
  readonly span: Span;
};

/** The values of one passage, and what cites it. */
export type CitedValues = { readonly citation: Citation; readonly values: readonly Value[] };

/** "Earlier in the week" contradicts no Friday. */
const FORMS = ['day', 'month', 'year'] as const;

/**
 * The figures, days and names within a part of a passage, in order. Places are in any two articles, and tell nothing.
 *
 * @param named who and what the passage names
 * @param excerpt a span into the source's text
 * @example `'Xi met 12 envoys on Friday.'` → `Xi`, `12 envoys`, `Friday`
 */
export function valuesIn(entry: IndexedPassage, named: readonly NamedNote[], excerpt: Span): Value[] {
  const within = ({ span }: { readonly span: Span }) =>
    span.start >= excerpt.start && span.end <= excerpt.end;
  const read = reading(entry.passage);
  const telling = dateNotes(entry).filter(
    ({ value, resolved }) => resolved !== undefined || FORMS.some((form) => hasForm(value, form)),
  );
  const days = telling.map(({ value, span, resolved }): Value => {
    const key = resolved ?? value.toLowerCase();
    return { kind: 'day', value, key, about: 'day', span };
  });
  const figures = numberMentions(read.text, entry.article.language).map(({ text: value, span }): Value => {
    const [, figure = value, unit = ''] = /^(.*?\p{N}[\p{N}.,–-]*|\S+)\s*(.*)$/su.exec(value) ?? [];
    const counted = unit
      .toLowerCase()
      .split(/[\s-]+/)
      .map(stem)
      .join(' ');
    return {
      kind: 'figure',
      value,
      key: `${figure.toLowerCase()} ${counted}`,
      about: `figure ${counted}`,
      span: spanInSource(read, entry.passage, span),
    };
  });
  const isDay = (figure: Value) =>
    days.some(({ span }) => span.start < figure.span.end && figure.span.start < span.end);
  const names = named
    .filter(({ listed }) => listed.kind !== 'place')
    .map(
      ({ note, listed }): Value => ({
        kind: 'name',
        value: listed.name,
        key: listed.name,
        about: `name ${listed.kind}`,
        span: note.span,
      }),
    );
  return [...days, ...figures.filter((figure) => !isDay(figure)), ...names]
    .filter(within)
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * What several passages say, most of them first, and what one says where another says something else of the same kind.
 *
 * @param passages each of another source
 * @example `Friday` in two of three passages and `Sunday` in the third → agreed `Friday`, differing `Sunday`
 */
export function compareValues(passages: readonly CitedValues[]): {
  readonly agreed: ComparedValue[];
  readonly differing: ComparedValue[];
} {
  const rows = new Map<string, { readonly value: Value; readonly support: Set<Citation> }>();
  for (const { citation, values } of passages) {
    for (const value of values) {
      const id = `${value.kind} ${value.key}`;
      const row = rows.get(id) ?? { value, support: new Set<Citation>() };
      rows.set(id, { ...row, support: row.support.add(citation) });
    }
  }
  const all = [...rows.values()];
  const agreed = all
    .filter(({ support }) => support.size > 1)
    .sort((a, b) => b.support.size - a.support.size);
  const differing = all.filter(({ value, support }) => {
    if (support.size > 1) return false;
    const [own] = support;
    return all.some(
      (other) =>
        other.value.about === value.about &&
        other.value.key !== value.key &&
        [...other.support].some((citation) => citation !== own),
    );
  });
  const compared = ({ value: { kind, value }, support }: (typeof all)[number]): ComparedValue => ({
    kind,
    value,
    support: [...support],
  });
  return { agreed: agreed.map(compared), differing: differing.map(compared) };
}
