import { describe, expect, it } from 'vitest';
import type { Locus, LocusType } from '@homeward/str';
import { correctedCall } from './corrected-call.js';

const locus = (type: LocusType, multiCopy = false): Locus =>
  ({
    name: 'L',
    type,
    repeatLength: type === 'sex' ? null : 4,
    aliases: [],
    ...(multiCopy && { multiCopy }),
  }) as unknown as Locus;

describe('what a person says the right genotype is', () => {
  it.each<[string, Locus, string[], string[]]>([
    ['two alleles, in their order', locus('autosomal'), ['16', '9.3'], ['9.3', '16']],
    ['a homozygote, twice', locus('autosomal'), ['15', '15.0'], ['15', '15']],
    ['both of AMEL', locus('sex'), ['Y', 'x'], ['X', 'Y']],
    ['one of a man’s Y', locus('Y'), ['14'], ['14']],
    ['copies of a Y locus', locus('Y', true), ['14', '11'], ['11', '14']],
    ['the insertion on the Y', locus('Y_indel'), ['2'], ['2']],
  ])('is %s', (_, of, written, call) => {
    expect(correctedCall(of, written)).toEqual({ ok: true, call });
  });

  it.each<[string, Locus, string[], string]>([
    ['one allele: unknown is not homozygous', locus('autosomal'), ['15'], '15'],
    ['three alleles', locus('autosomal'), ['15', '16', '17'], '15,16,17'],
    ['what is no allele', locus('autosomal'), ['15', 'OL'], 'OL'],
    ['an empty cell', locus('autosomal'), ['15', ''], ''],
    ['two alleles where a man has one', locus('Y'), ['14', '15'], '14,15'],
    ['a haplotype', locus('mitochondrial'), ['263G'], '263G'],
    ['a quality sensor', locus('quality'), ['1'], '1'],
  ])('is not %s', (_, of, written, value) => {
    expect(correctedCall(of, written)).toMatchObject({ ok: false, value });
  });
});
