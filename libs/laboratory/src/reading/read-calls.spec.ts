import { describe, expect, it } from 'vitest';
import type { SharedJudgement } from '../verdict/judged-call.js';
import { JoinedCalls, ReadCalls } from './read-calls.js';

/** A table of one call in each record: samples, in the order of the records. */
function table(samples: readonly number[], firstJudgement = 0): ReadCalls {
  const calls = new ReadCalls(1, firstJudgement);
  samples.forEach((sample, record) => {
    const subject = calls.addSubject({ whose: { sampleName: `s${sample}`, plate: null }, sample });
    calls.begin(record + 2, subject);
    calls.add(calls.addJudgement({ marker: `m${sample}.${record}` } as SharedJudgement));
  });
  return calls;
}

describe('the calls of a sample', () => {
  it.each([
    ['its records in their order', [table([0, 1, 0])], [['m0.0', 'm0.2'], ['m1.1']]],
    [
      'those of all tables, also of one that ends before it',
      [table([0]), table([2, 0], 1)],
      [['m0.0', 'm0.1'], [], ['m2.0']],
    ],
  ])('are %s', (_, tables, expected) => {
    const joined = new JoinedCalls(tables);
    const markers = expected.map((_, sample) => joined.ofSample(sample).map(({ marker }) => marker));
    expect(markers).toEqual(expected);
    const numbers = expected.map((_, sample) => joined.judgementsOf(sample));
    expect(numbers.map((own) => own.map((number) => joined.judgement(number).marker))).toEqual(expected);
  });

  it('say their rows and places, in runs and between them', () => {
    const calls = new ReadCalls(2);
    const [a, b] = [0, 1].map((sample) =>
      calls.addSubject({ whose: { sampleName: 's', plate: null }, sample }),
    );
    const judgement = calls.addJudgement({ marker: 'm' } as SharedJudgement);
    const records = [
      [2, a!, 0],
      [3, a!, 0],
      [5, a!, 0],
      [6, b!, 0],
      [6, a!, 1],
      [7, a!, 0],
      [7, a!, 1],
      [8, a!, 1],
    ] as const;
    for (const [row, subject, place] of records) {
      calls.begin(row, subject, place);
      calls.add(judgement);
      calls.add(judgement);
    }
    const found = (sample: number) =>
      calls.ofSample(sample).map(({ rowNumber, position }) => [rowNumber, position]);
    const expected = (subject: number) =>
      records.flatMap(([row, own, place]) =>
        own === subject
          ? [
              [row, place * 2],
              [row, place * 2 + 1],
            ]
          : [],
      );
    expect([found(0), found(1)]).toEqual([expected(a!), expected(b!)]);
    const drafts = [0, 1].map(() => ({ name: 's', plate: '', kind: 'sample' as const, calls: [] }));
    expect(calls.all(drafts).map(({ rowNumber }) => rowNumber)).toEqual(
      records.flatMap(([row]) => [row, row]),
    );
    expect(drafts.map(({ calls: own }) => own.length)).toEqual([expected(a!).length, expected(b!).length]);
  });
});
