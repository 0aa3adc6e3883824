import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { Source, Span } from '../model/source.ts';

/** What is asked for; `unanswerable` questions have neither answers nor evidence. */
export const KINDS = ['who', 'when', 'where', 'what', 'how many', 'unanswerable'] as const;

export type QuestionKind = (typeof KINDS)[number];

/** A question with what a good reply holds: `evidence` are all places of the gold quotes. */
export type GoldQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly question: string;
  readonly answers: readonly string[];
  readonly evidence: readonly { readonly path: string; readonly span: Span }[];
};

const lineSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(KINDS),
  question: z.string().min(1),
  answers: z.array(z.string().min(1)),
  evidence: z.array(z.object({ source: z.string().min(1), quote: z.string().min(1) })),
});

/**
 * Reads a question set, one JSON object a line: `{id, kind, question, answers[], evidence[{source, quote}]}`.
 *
 * @param sources the articles it is asked of; `undefined` leaves the evidence unchecked and out, to ask a set of other
 *   articles
 * @throws UserError `BAD_QUESTIONS` naming file and line: not JSON, a wrong shape, an unknown source, a quote that is
 *   not in it, an answerable question without evidence or an unanswerable one with, an empty set.
 * @example `await readQuestionSet('coverage.jsonl', sources)` → 48 questions
 */
export async function readQuestionSet(
  path: string,
  sources: readonly Source[] | undefined,
): Promise<GoldQuestion[]> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError('BAD_QUESTIONS', `${path} cannot be read (${cause.code}): name a question set.`, {
      cause,
    });
  });
  const texts = sources && new Map(sources.map((source) => [source.path, source.text]));
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const questions = lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    return [readLine(line, `${path}:${at + 1}`, texts)];
  });
  if (questions.length === 0) throw new UserError('BAD_QUESTIONS', `${path} holds no question.`);
  return questions;
}

function readLine(line: string, where: string, texts: ReadonlyMap<string, string> | undefined): GoldQuestion {
  const bad = (what: string) => new UserError('BAD_QUESTIONS', `${where}: ${what}.`);
  const checked = lineSchema.safeParse(parseJson(line, bad));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw bad(`${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
  }
  const { evidence, ...question } = checked.data;
  if ((question.kind === 'unanswerable') !== (evidence.length === 0)) {
    throw bad(`a question of kind "${question.kind}" ${evidence.length > 0 ? 'has' : 'needs'} evidence`);
  }
  if (texts === undefined) return { ...question, evidence: [] };
  return {
    ...question,
    evidence: evidence.flatMap(({ source, quote }) => {
      const text = texts.get(source);
      if (text === undefined) throw bad(`there is no source "${source}" in the articles folder`);
      const spans = occurrences(text, quote);
      if (spans.length === 0) throw bad(`the quote “${quote.slice(0, 60)}” is not in ${source}`);
      return spans.map((span) => ({ path: source, span }));
    }),
  };
}

function parseJson(line: string, bad: (what: string) => UserError): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw bad('the line is not JSON');
  }
}

function occurrences(text: string, quote: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    spans.push({ start, end: start + quote.length });
  }
  return spans;
}
