import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('a CSV file', () => {
  it('starts with the mark that Excel needs and ends each row', () => {
    expect(toCsv(['a', 'b'], [[1, '二']])).toBe('\uFEFFa,b\r\n1,二\r\n');
  });

  it('disarms formulas, keeps numbers and leaves missing values empty', () => {
    expect(toCsv(['a'], [['＝1+1'], [-3.5], [null]])).toBe(`\uFEFFa\r\n'＝1+1\r\n-3.5\r\n\r\n`);
  });
});
