import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedReference } from '../reference/reference-data.js';
import { entryProblem } from './entry-check.js';

describe('an entry of a laboratory', () => {
  const before = publishedReference({ root: fileURLToPath(new URL('../../../..', import.meta.url)) });
  const control = {
    genotypes: { TH01: ['6'], TPOX: ['8'], FGA: ['20', '21'], vWA: ['15', '16'], D3S1358: ['15'] },
  };

  it.each([
    ['locus', 'D99S1', { type: 'autosomal', chromosome: '9', repeat_bp: 4, aliases: ['D99 S1'] }],
    ['locus', 'TH01', { type: 'autosomal', chromosome: '11', repeat_bp: 4, aliases: ['TH01', 'TH-O1'] }],
    ['locus_name', 'D3X', { name: 'd3-x', locus: 'D3S1358' }],
    [
      'kit',
      'Home',
      { verification: 'the laboratory', loci: [{ locus: 'TH01', ladder_alleles: ['6', '9.3'] }] },
    ],
    ['panel_name', 'HOME1', { name: 'Home_1', kit: 'DNATyper 25' }],
    ['control', 'LAB-1', control],
    ['control_name', 'k', { kind: 'negative_control', match: 'word', word: 'LEER' }],
    ['control_name', 'k', { kind: 'negative_control', match: 'anywhere', word: '空' }],
  ] as const)('%s %s %j can be used', (kind, key, value) => {
    expect(entryProblem({ kind, key, value }, before)).toBeNull();
  });

  it.each([
    ['locus', ' ', {}, 'key'],
    ['locus', 'D99S1', { type: 'SNP', chromosome: '9' }, 'type'],
    ['locus', 'D99S1', { type: 'autosomal', chromosome: 'X' }, 'chromosome'],
    ['locus', 'D99S1', { type: 'autosomal', chromosome: '23' }, 'chromosome'],
    ['locus', 'THO1', { type: 'autosomal', chromosome: '11' }, 'key'],
    ['locus', 'TH01', { type: 'X-STR', chromosome: 'X' }, 'type'],
    ['locus', 'D99S1', { type: 'autosomal', chromosome: '9', repeat_bp: 2.5 }, 'repeat_bp'],
    [
      'locus',
      'D99S1',
      { type: 'autosomal', chromosome: '9', ladder_or_bin_range: ['12', '9'] },
      'ladder_or_bin_range',
    ],
    ['locus', 'D99S1', { type: 'autosomal', chromosome: '9', aliases: ['THO1'] }, 'aliases'],
    ['locus_name', 'X', { name: 'X', locus: 'D99' }, 'locus'],
    ['locus_name', 'THO1', { name: 'THO1', locus: 'TPOX' }, 'name'],
    ['kit', 'Home', { verification: '', loci: [] }, 'verification'],
    ['kit', 'Home', { verification: 'v', loci: [] }, 'loci'],
    ['kit', 'Home', { verification: 'v', loci: [{ locus: 'D99' }] }, 'loci'],
    ['kit', 'Home', { verification: 'v', loci: [{ locus: 'TH01' }, { locus: 'TH01' }] }, 'loci'],
    [
      'kit',
      'Home',
      { verification: 'v', loci: [{ locus: 'TH01', ladder_alleles: ['x'] }] },
      'ladder_alleles',
    ],
    ['panel_name', 'H', { name: 'H', kit: 'Nothing' }, 'kit'],
    ['panel_name', 'H', { name: '', kit: 'GlobalFiler' }, 'name'],
    ['control', 'LAB-1', { genotypes: { TH01: ['6'] } }, 'genotypes'],
    ['control', 'LAB-1', { genotypes: { ...control.genotypes, FGA: ['20', 'OL'] } }, 'genotypes'],
    ['control', 'LAB-1', { ...control, weak: { FGA: ['25'] } }, 'weak'],
    ['control', 'A', control, 'key'],
    ['control_name', 'k', { kind: 'negative_control', match: 'pattern', word: '(a+)+$' }, 'match'],
    ['control_name', 'k', { kind: 'negative_control', match: 'anywhere', word: 'A' }, 'word'],
    ['control_name', 'k', { kind: 'negative_control', match: 'word', word: 'Leer' }, 'word'],
    ['control_name', 'k', { kind: 'unknown', match: 'word', word: 'LEER' }, 'kind'],
  ] as const)('%s %j %j is refused by its %s', (kind, key, value, field) => {
    expect(entryProblem({ kind, key, value }, before)?.field).toBe(field);
  });
});
