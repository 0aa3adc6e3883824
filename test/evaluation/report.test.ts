import { describe, expect, test } from 'vitest';
import { measure, type Trial } from '../../src/evaluation/evaluate.ts';
import { judge } from '../../src/evaluation/judge.ts';
import { printEstimate } from '../../src/evaluation/markdown-table.ts';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import { groupTable, heldOutTable, missLines, timingTable } from '../../src/evaluation/report.ts';
import type { Outcome } from '../../src/evaluation/systems.ts';
import { gold, outcome, place } from './hand-made.ts';
import { readTable } from './read-table.ts';

const right = place('a.txt', 0, 10);
const wrong = place('a.txt', 50, 60);
const trial = (question: GoldQuestion, said: Outcome): Trial => ({
  gold: question,
  outcome: said,
  judgement: judge(question, said),
  milliseconds: [said.milliseconds],
});
const who = gold([['a.txt', 0, 10]], { answers: ['Xi'], question: 'Who met him?' });

test('a group is a Markdown table with a system a column', () => {
  const trials = [trial(who, outcome([right], { board: [['Xi']] })), trial(who, outcome([wrong, right]))];
  const table = readTable(
    groupTable({
      name: 'who',
      systems: [
        { name: 'Clipbook', measures: measure(trials) },
        { name: 'MiniSearch, as it comes', measures: measure([]) },
      ],
    }),
  );
  expect(table.head).toEqual(['who (2)', 'Clipbook', 'MiniSearch, as it comes']);
  expect(table.rows['hit@1']).toEqual(['0.500 (0.000–1.000)', '–']);
  expect(table.rows['mrr@10']).toEqual(['0.750 (0.500–1.000)', '–']);
  expect(table.rows['quotes wrong / checked']).toEqual(['0 / 0', '0 / 0']);
  expect(table.rows['p50 / p99 ms']).toEqual(['1.00 / 1.00', '–']);
  expect(table.rows).not.toHaveProperty('auroc');
});

test('held-out questions are a Markdown table with two rows a group', () => {
  const estimate = { value: 0.5, low: 0.25, high: 0.75, count: 4 };
  const table = readTable(
    heldOutTable([
      {
        name: 'off-topic',
        systems: [
          { name: 'Clipbook', measures: { questions: 4, refused: estimate, auroc: estimate } },
          { name: 'MiniSearch', measures: { questions: 4, refused: estimate } },
        ],
      },
      {
        name: 'subject removed',
        systems: ['Clipbook', 'MiniSearch'].map((name) => ({ name, measures: { questions: 0 } })),
      },
    ]),
  );
  expect(table.head).toEqual(['held out', 'Clipbook', 'MiniSearch']);
  expect(table.rows).toEqual({
    'off-topic (4), refused': ['0.500 (0.250–0.750)', '0.500 (0.250–0.750)'],
    'off-topic (4), auroc': ['0.500 (0.250–0.750)', '–'],
    'subject removed (0), refused': ['–', '–'],
    'subject removed (0), auroc': ['–', '–'],
  });
});

test('times are a Markdown table of one row', () => {
  const { head, rows } = readTable(
    timingTable('3 questions', [{ name: 'Clipbook', p50Ms: 1, p99Ms: 2.345 }]),
  );
  expect(head).toEqual(['3 questions', 'Clipbook']);
  expect(rows).toEqual({ 'p50 / p99 ms': ['1.00 / 2.35'] });
});

test('an estimate is printed with its interval, and nothing as a dash', () => {
  expect(printEstimate({ value: 2 / 3, low: 0, high: 1, count: 3 })).toBe('0.667 (0.000–1.000)');
  expect(printEstimate(undefined)).toBe('–');
});

describe('what went wrong is one block a question:', () => {
  test('a second rank, a refusal and a wrong board, with the passage that came first', () => {
    const said = outcome([wrong, right], {
      board: [['Putin', 'Vladimir Putin']],
      refused: true,
      confidence: 0.25,
    });
    expect(missLines([trial(who, said)])).toEqual([
      'rank 2, refused, board row – (Putin; wanted Xi) · who · Who met him? (0.250)\n' +
        '   first: a.txt line 1 “0123456789…”',
    ]);
  });

  test('a right row below a wrong one', () => {
    const [block] = missLines([trial(who, outcome([right], { board: [['Putin'], ['Xi']] }))]);
    expect(block).toMatch(/^board row 2 \(Putin, Xi; wanted Xi\) · who/);
  });

  test('no passage at all', () => {
    const what = { ...who, kind: 'what' } as const;
    expect(missLines([trial(what, outcome([]))])).toEqual(['rank – · what · Who met him? (0.500)']);
  });

  test('an answer to what the clips do not say', () => {
    const [block] = missLines([trial(gold([]), outcome([wrong]))]);
    expect(block).toMatch(/^not refused · unanswerable · Who came\? \(0\.500\)\n {3}first: a\.txt/);
  });

  test('under another name than its kind, where it has one', () => {
    const [block] = missLines([trial(gold([]), outcome([]))], 'subject removed');
    expect(block).toBe('not refused · subject removed · Who came? (0.500)');
  });

  test('and nothing where all is well', () => {
    const fine = [
      trial(who, outcome([right], { board: [['Xi']] })),
      trial({ ...who, kind: 'what' }, outcome([right])),
      trial(gold([]), outcome([wrong], { refused: true })),
    ];
    expect(missLines(fine)).toEqual([]);
  });
});
