import { describe, expect, it } from 'vitest';
import type { SharedJudgement } from '../verdict/judged-call.js';
import { JoinedCalls, ReadCalls } from './read-calls.js';

/** A table of one call in each record: samples, in the order of the records. */
function table(samples: readonly number[]): ReadCalls {
  const calls = new ReadCalls(1);
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
      [table([0]), table([2, 0])],
      [['m0.0', 'm0.1'], [], ['m2.0']],
    ],
  ])('are %s', (_, tables, expected) => {
    const joined = new JoinedCalls(tables);
    const markers = expected.map((_, sample) => joined.ofSample(sample).map(({ marker }) => marker));
    expect(markers).toEqual(expected);
    expect(expected.map((_, sample) => joined.sharedOf(sample).map(({ marker }) => marker))).toEqual(
      expected,
    );
  });
});
