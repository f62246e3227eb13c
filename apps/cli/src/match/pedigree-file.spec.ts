import { describe, expect, it } from 'vitest';
import { parsePedigrees } from './pedigree-file.js';

const HEADER = 'case,member,sample,sex,father,mother';
const parse = (...rows: string[]) => parsePedigrees([HEADER, ...rows].join('\n'), 'cases.csv');
const TRIO = ['C1,F,s-f,male,,', 'C1,M,s-m,female,,', 'C1,missing,,unknown,F,M'];

describe('a pedigree file', () => {
  it('becomes one case for each name, with the samples it names and the lines that name them', () => {
    const [first, second] = parse(...TRIO, 'C2,missing,,,G,', 'C2,G,,M,,H', 'C2,H,s-h,F,,');
    expect(first).toMatchObject({
      name: 'C1',
      missingId: 'missing',
      samples: [
        { member: 'F', sample: 's-f', file: 'cases.csv', line: 2 },
        { member: 'M', sample: 's-m', line: 3 },
      ],
    });
    expect(first!.pedigree.persons).toContainEqual({
      id: 'missing',
      sex: 'unknown',
      father: 'F',
      mother: 'M',
    });
    // G is an untyped connecting person, and one parent may be unknown.
    expect(second!.samples.map(({ member }) => member)).toEqual(['H']);
    expect(second!.pedigree.persons).toContainEqual({ id: 'G', sex: 'male', father: null, mother: 'H' });
  });

  it('may have its columns in any order, further columns, quotes and a byte-order mark', () => {
    const text =
      '\ufeffmother,father,note,sex,sample,member,case\r\n,,"a, b",male,x,F,C\r\n,F,,,,missing,C\r\n';
    expect(parsePedigrees(text, 'p.csv')[0]).toMatchObject({
      name: 'C',
      samples: [{ member: 'F', line: 2 }],
    });
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown parent', ['C,missing,,,F,'], /line 2, column father: "F" is no member of the case/],
    ['a parent of another case', [...TRIO, 'C2,missing,,,F,'], /line 5, column father: "F" is no member/],
    [
      'two missing members',
      [...TRIO, 'C1,missing,,,,'],
      /line 5, column member: "missing" is the second missing/,
    ],
    ['no missing member', ['C,F,s,male,,'], /line 2, column case: "C" has no member missing/],
    [
      'a sample of the missing member',
      ['C,missing,s,,,'],
      /line 2, column sample: "s" belongs to the missing/,
    ],
    ['a member twice', [...TRIO, 'C1,F,s2,male,,'], /line 5, column member: "F" stands on line 2 already/],
    [
      'a cycle',
      ['C,missing,,,A,', 'C,A,s,male,B,', 'C,B,,male,A,'],
      /column member: ".*" is an ancestor of itself/,
    ],
    ['a father who is a woman', ['C,missing,,,F,', 'C,F,s,female,,'], /line 2, column father: "F" is female/],
    ['a mother who is a man', ['C,missing,,,,M', 'C,M,s,male,,'], /line 2, column mother: "M" is male/],
    [
      'a father who is a mother',
      ['C,missing,,,P,P', 'C,P,s,,,'],
      /line 2, column mother: "P" is a father elsewhere/,
    ],
    [
      'a sample used twice',
      ['C,missing,,,F,M', 'C,F,a1,,,', 'C,M,A1,,,'],
      /line 4, column sample: "A1" is used on line 3/,
    ],
    ['a sex that is none', ['C,missing,,x,,'], /line 2, column sex: "x" is not male, female or unknown/],
    ['a member without a name', ['C,,s,,,'], /line 2, column member: "" is no name of a member/],
    ['a case without a name', [',F,s,,,'], /line 2, column case: "" is no name of a case/],
    ['a row that is too short', ['C,F,s'], /line 2: 3 cells, but the header has 6/],
    ['no row', [], /no row below the header/],
  ])('is refused for %s', (_, rows, message) => {
    expect(() => parse(...rows)).toThrow(message);
  });

  it('is refused without one of its columns, and for an open quote', () => {
    expect(() => parsePedigrees('case,member,sample,sex,father\n', 'p.csv')).toThrow(
      /p\.csv: .* has no column mother/,
    );
    expect(() => parse('C,"F,s,,,')).toThrow(/cases\.csv: .*[Qq]uote/);
  });
});
