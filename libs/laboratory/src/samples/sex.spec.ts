import type { LocusType } from '@homeward/str';
import { describe, expect, it } from 'vitest';
import { registeredSexAgreement, sexOf, type RegisteredSex } from './sex.js';

function typeOf(locus: string): LocusType | undefined {
  if (locus === 'AMEL') return 'sex';
  if (locus === 'Yindel') return 'Y_indel';
  if (locus.startsWith('DYS')) return 'Y';
  return locus.startsWith('DXS') ? 'X' : 'autosomal';
}

const X = { AMEL: ['X', 'X'] };
const XY = { AMEL: ['X', 'Y'] };
const onlyY = { AMEL: ['Y', 'Y'] };
const yindel = { Yindel: ['2'] };
const dys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`DYS${String(391 + index)}`, ['10']]));
const dxs = (count: number, call = ['19', '21']) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`DXS${String(10074 + index)}`, call]));

describe('sex by all sex-linked loci', () => {
  it.each([
    ['a woman', X, 'female', false],
    ['a man', XY, 'male', false],
    ['a man by 27 Y-STRs', dys(27), 'male', false],
    ['a man by the insertion alone', yindel, 'male', false],
    ['a woman by X pairs', dxs(8), 'female', false],
    ['a man typed at X loci', { ...XY, ...dxs(12, ['19', '19']) }, 'male', false],
    [
      'one X locus of a man duplicated',
      { ...XY, ...dxs(12, ['19', '19']), DXS7132: ['13', '14'] },
      'male',
      false,
    ],
    ['AMELY deleted', { ...X, ...yindel, ...dys(1) }, 'male', true],
    ['AMELY deleted, seen by Y-STRs', { ...X, ...dys(3) }, 'male', true],
    ['AMELX not seen', onlyY, 'male', true],
    ['a single Y locus beside AMEL X', { ...X, ...dys(1) }, 'unclear', true],
    ['two X and a Y', { ...XY, ...dxs(12) }, 'unclear', true],
    ['Y-STRs beside X pairs', { ...dys(11), ...dxs(8) }, 'unclear', true],
    ['nothing typed', { TH01: ['6', '9.3'] }, 'untyped', false],
  ])('%s', (_, genotypes: Record<string, string[]>, sex, inconsistent) => {
    expect(sexOf(genotypes, typeOf)).toMatchObject({ sex, inconsistent });
  });

  it('names the evidence', () => {
    expect(sexOf({ ...X, ...yindel, ...dys(1) }, typeOf).evidence).toBe('AMEL X; Yindel 2; DYS391 10');
    expect(sexOf({ ...dys(9) }, typeOf).evidence).toMatch(/DYS396 10; \+3$/);
  });
});

describe('held against the registered sex', () => {
  it.each<[string, Record<string, string[]>, RegisteredSex, string]>([
    ['man', XY, 'male', 'agrees'],
    ['woman', X, 'female', 'agrees'],
    ['man, unregistered', XY, 'unknown', 'agrees'],
    ['woman registered as a man', X, 'male', 'contradicts'],
    ['man registered as a woman', XY, 'female', 'contradicts'],
    ['AMELY-deleted man', { ...X, ...yindel, ...dys(1) }, 'male', 'flag'],
    ['AMELY-deleted, sex unknown', { ...X, ...yindel }, 'unknown', 'flag'],
    ['registered woman with 11 Y-STRs', dys(11), 'female', 'contradicts'],
    ['registered woman, AMEL X, Y loci', { ...X, ...yindel, ...dys(3) }, 'female', 'contradicts'],
    ['registered man heterozygous at 12 X loci', dxs(12), 'male', 'contradicts'],
    ['registered man with AMEL X,Y and 12 X pairs', { ...XY, ...dxs(12) }, 'male', 'flag'],
    ['AMEL only Y', onlyY, 'male', 'flag'],
    ['AMEL only Y, registered woman', onlyY, 'female', 'contradicts'],
    ['nothing typed', {}, 'male', 'agrees'],
  ])('%s', (_, genotypes, registered, agreement) => {
    expect(registeredSexAgreement(sexOf(genotypes, typeOf), registered)).toBe(agreement);
  });
});
