import { describe, expect, it } from 'vitest';
import { pairCase } from './pair-case.js';
import { parseQueries } from './query-file.js';

describe('a file of queries', () => {
  it('names its cases, or takes the samples as names', () => {
    expect(parseQueries('case,sample\nA,s1\nB,s1\n', 'q.csv')).toEqual([
      { name: 'A', sample: 's1', line: 2 },
      { name: 'B', sample: 's1', line: 3 },
    ]);
    expect(parseQueries('sample\ns1\n\ns2\n', 'q.csv')).toEqual([
      { name: 's1', sample: 's1', line: 2 },
      { name: 's2', sample: 's2', line: 4 },
    ]);
  });

  it.each([
    ['case\nA\n', /q\.csv: the header "case" has no column sample/],
    ['sample\n', /no row/],
    ['case,sample\nA,\n', /line 2, column sample: "" is no name of a sample/],
    ['case,sample\n,s\n', /line 2, column case: "" is no name of a case/],
    ['case,sample\nA,s\nA,t\n', /line 3, column case: "A" stands on line 2 already/],
    ['sample\ns\ns\n', /line 3, column sample: "s" stands on line 2 already/],
    ['case,sample\nA\n', /line 2: 1 cells, but the header has 2/],
  ])('%j is refused', (text, message) => {
    expect(() => parseQueries(text, 'q.csv')).toThrow(message);
  });
});

describe('a pair hypothesis', () => {
  const drawn = (relation: Parameters<typeof pairCase>[1], sex: 'male' | 'female' | 'unknown') =>
    pairCase({ name: 'A', sample: 's', line: 2 }, relation, sex, 'q.csv').pedigree;
  const missing = (relation: Parameters<typeof pairCase>[1], sex: 'male' | 'female' | 'unknown') =>
    drawn(relation, sex).persons.find(({ id }) => id === 'missing');

  it('takes the query as the parent of its sex, a father when unknown', () => {
    expect(missing('parent-child', 'female')?.mother).toBe('query');
    expect(missing('parent-child', 'male')?.father).toBe('query');
    expect(missing('parent-child', 'unknown')?.father).toBe('query');
  });

  it('takes the query as the older one, on the side of the father', () => {
    const grandfather = drawn('grandparent', 'male').persons;
    const father = grandfather.find(({ id }) => id === missing('grandparent', 'male')?.father);
    expect(father?.father).toBe('query');
    expect(drawn('identity', 'unknown').sameAs).toEqual({ query: 'missing' });
  });
});
