import { describe, expect, it } from 'vitest';
import { PersonIndex } from '@homeward/search';
import { PairColumns } from './pair-columns.js';

const MEMORY = { memoryLimit: 2 ** 24 };

describe('the tables of one person', () => {
  it('are made once per genotype, and grow with the index', () => {
    const index = new PersonIndex(['TH01'], MEMORY);
    index.add({ TH01: ['6', '7'] });
    const asked: string[] = [];
    const columns = new PairColumns(index, (_, [a, b]) => ([c, d], code) => {
      asked.push(`${a},${b} ${c},${d}`);
      return code / 2;
    });
    expect([...columns.column('TH01', ['9', '8'])!.table]).toEqual([0, 0.5]);
    expect(columns.has('TH01', ['8', '9'])).toBe(true);
    index.add({ TH01: ['9.3', '9.3'] });
    expect(columns.has('TH01', ['8', '9'])).toBe(false);
    expect([...columns.column('TH01', ['8', '9'])!.table]).toEqual([0, 0.5, 1]);
    expect(asked).toEqual(['9,8 6,7', '8,9 9.3,9.3']);
  });

  it('leave out what neither the index nor the model knows', () => {
    const index = new PersonIndex(['TH01', 'FGA'], MEMORY);
    const columns = new PairColumns(index, (locus) => (locus === 'FGA' ? null : () => 1));
    const genotypes = { TH01: ['6', '7'], FGA: ['20', '21'], SE33: ['17', '18'] } as const;
    expect(columns.of(genotypes).map(({ position }) => position)).toEqual([0]);
    expect(columns.has('SE33', ['17', '18'])).toBe(true);
  });
});
