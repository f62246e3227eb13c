import { describe, expect, it } from 'vitest';
import { callsOf, entryOf, textOfCalls, valuesOf } from './forms';

const written = { source: 's', reason: 'r' };

describe('genotypes as a person writes them', () => {
  it('are a locus and its alleles in each line, also of loci with a blank', () => {
    expect(callsOf('D3S1358 15 16\nPenta E: 7,12\nAMEL X Y\nTH01\t9.3/9.3\n\n')).toEqual({
      D3S1358: ['15', '16'],
      'Penta E': ['7', '12'],
      AMEL: ['X', 'Y'],
      TH01: ['9.3', '9.3'],
    });
  });

  it('keep a line without alleles, so that the server names it', () => {
    expect(callsOf('TH01\nvWA OL')).toEqual({ TH01: [], 'vWA OL': [] });
  });

  it('are written back as they were read', () => {
    const calls = { TH01: ['6', '9.3'], 'Penta E': ['7'] };
    expect(callsOf(textOfCalls(calls))).toEqual(calls);
  });
});

describe('an entry', () => {
  it.each([
    ['locus', 'D99S1', { type: 'autosomal', chromosome: '9', repeat_bp: 4, aliases: ['D99S1', 'D99'] }],
    ['locus_name', '', { name: 'D3-x', locus: 'D3S1358' }],
    ['panel_name', '', { name: 'Ours', kit: 'GlobalFiler' }],
    ['control', 'LAB-1', { genotypes: { TH01: ['6'] }, weak: { TH01: ['6'] }, lot: 'L1', names: ['质控'] }],
    ['control_name', '', { kind: 'negative_control', match: 'word', word: 'LEER' }],
  ] as const)('of %s is the same after its form', (kind, key, value) => {
    const shown = valuesOf({ kind, key, value, source: 's', origin: 'laboratory', since: 2 });
    expect(entryOf(kind, { ...shown, ...written }, null)).toEqual({ key, value });
  });

  it('keeps what its form does not show', () => {
    const before = { type: 'autosomal', chromosome: '3', alert: 'a trap', aliases: [] };
    const { value } = entryOf(
      'locus',
      { key: 'D3', type: 'autosomal', chromosome: '3', repeat: 4, aliases: '', ...written },
      before,
    );
    expect(value).toMatchObject({ alert: 'a trap', repeat_bp: 4 });
  });
});
