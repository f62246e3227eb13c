import { describe, expect, it } from 'vitest';
import { parseFrequencyTable } from '@homeward/str';
import { estimateDropout } from './dropout-estimate.js';
import { addSamples, emptyIndex } from './person-rows.js';
import { SampleStore } from './sample-store.js';

describe('the samples of a set of files', () => {
  it('gather their calls from anywhere, under one name in any case and width', () => {
    const store = new SampleStore();
    const row = store.add('ab-1');
    store.put(row, 'L1', ['8', '9']);
    store.add('other');
    expect(store.add(' AB-1 ')).toBe(row);
    expect(store.rowOf('ａｂ-1')).toBe(row);
    store.put(row, 'L2', ['10', '10']);
    expect(store.genotypes(row)).toEqual({ L1: ['8', '9'], L2: ['10', '10'] });
  });

  it('use none of the calls when two of them differ', () => {
    const store = new SampleStore();
    const row = store.add('a');
    expect(store.put(row, 'L', ['8', '9'])).toBeNull();
    expect(store.put(row, 'L', ['9', '8'])).toEqual(['8', '9']);
    expect(store.genotypes(row)).toEqual({ L: ['8', '9'] });
    expect(store.put(row, 'L', ['8', '8'])).toEqual(['8', '9']);
    expect(store.put(row, 'L', ['8', '9'])).toBe('spoilt');
    expect(store.genotypes(row)).toEqual({});
  });

  it('become an index row by row', () => {
    const store = new SampleStore();
    for (let i = 0; i < 3000; i++) {
      const row = store.add(`s${i}`);
      if (i % 7 !== 0) store.put(row, i % 2 ? 'L1' : 'L2', [String(i % 5), String(i % 11)]);
    }
    const index = emptyIndex(store);
    addSamples(index, store);
    expect(index.head).toBe(3000);
    for (let row = 0; row < 3000; row++) expect(index.genotypes(row)).toEqual(store.genotypes(row));
    expect(() => emptyIndex(new SampleStore())).toThrow(/no autosomal genotype/);
  });
});

describe('the estimate of drop-out', () => {
  const frequencies = parseFrequencyTable('locus,allele,frequency,n\nL,8,0.5,500\nL,9,0.5,500\n', 'T');
  const estimate = (single: number, mixed: number) => {
    const store = new SampleStore();
    for (let i = 0; i < single + mixed; i++)
      store.put(store.add(`s${i}`), 'L', ['8', i < single ? '8' : '9']);
    return estimateDropout(store, frequencies);
  };

  it('is the excess of single alleles: of 1000 persons, d lost per copy', () => {
    const d = 0.1;
    // Half are homozygous; a pair is lost whole with d^2 and then not typed.
    const single = 0.5 * (1 - d * d) + 0.5 * 2 * d * (1 - d);
    const typed = 1 - d * d;
    expect(estimate(Math.round(1e5 * single), Math.round(1e5 * (typed - single)))?.probability).toBeCloseTo(
      d,
      4,
    );
  });

  it('is 0 without an excess, and nothing without a common locus', () => {
    expect(estimate(40, 60)?.probability).toBe(0);
    expect(estimateDropout(new SampleStore(), frequencies)).toBeNull();
  });
});
