import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dividedTyping, mergeTypings, type MergeInput } from './merge.js';

const isAutosomal = (locus: string) => locus.startsWith('D') && !locus.startsWith('DYS');
const merge = (...typings: MergeInput[]) => mergeTypings(typings, isAutosomal);

describe('merging the typings of one donor', () => {
  it('is the union of two panels', () => {
    const merged = merge(
      { id: '1', panel: 'P', genotypes: { D1: ['8', '9'], D2: ['10', '10'] } },
      { id: '2', panel: 'Q', genotypes: { D2: ['10', '10'], D3: ['7', '9.3'] } },
    );
    expect(merged.genotypes).toEqual({ D1: ['8', '9'], D2: ['10', '10'], D3: ['7', '9.3'] });
    expect(merged).toMatchObject({ autosomalLoci: 3, conflicts: [] });
  });

  it('leaves a locus out on which typings disagree, and says who said what', () => {
    const merged = merge(
      { id: '1', panel: 'P', genotypes: { D1: ['8', '9'] } },
      { id: '2', panel: 'Q', genotypes: { D1: ['8', '10'] } },
    );
    expect(merged.genotypes).toEqual({});
    expect(merged.conflicts).toEqual([
      {
        locus: 'D1',
        calls: [
          { typingId: '1', panel: 'P', alleles: ['8', '9'] },
          { typingId: '2', panel: 'Q', alleles: ['8', '10'] },
        ],
      },
    ]);
  });

  it('keeps the fuller genotype where one typing shows part of it, and remembers both', () => {
    const typings = [
      { id: '1', panel: 'P', genotypes: { D1: ['8', '8'] } },
      { id: '2', panel: 'Q', genotypes: { D1: ['8', '9'] } },
      { id: '3', panel: 'Q', genotypes: { D1: ['9', '9'] } },
    ];
    const merged = merge(...typings);
    expect(merged).toMatchObject({ genotypes: { D1: ['8', '9'] }, conflicts: [] });
    expect(merged.possibleNulls).toMatchObject([{ locus: 'D1', calls: [{}, {}, {}] }]);
    expect(merge(...typings.slice(0, 1), ...typings.slice(2)).conflicts).toMatchObject([{ locus: 'D1' }]);
  });

  it('X beside X,Y is no drop-out: the sex marker is left out', () => {
    const merged = merge(
      { id: '1', panel: 'P', genotypes: { AMEL: ['X', 'X'] } },
      { id: '2', panel: 'Q', genotypes: { AMEL: ['X', 'Y'] } },
    );
    expect(merged).toMatchObject({ otherGenotypes: {}, conflicts: [{ locus: 'AMEL' }], possibleNulls: [] });
  });

  it('D5S2500 and D5S2800 stay two loci', () => {
    const merged = merge(
      { id: '1', panel: 'AGCU 21+1', genotypes: { D5S2800: ['17', '18'] } },
      { id: '2', panel: 'Microreader 23sp ID', genotypes: { D5S2500: ['11', '14'] } },
    );
    expect(Object.keys(merged.genotypes)).toEqual(['D5S2500', 'D5S2800']);
    expect(merged.conflicts).toEqual([]);
  });

  it('keeps sex and Y loci apart from what is compared', () => {
    const merged = merge({
      id: '1',
      panel: 'P',
      genotypes: { D1: ['8', '9'], DYS19: ['14'], AMEL: ['X', 'Y'] },
    });
    expect(merged).toMatchObject({ autosomalLoci: 1, otherGenotypes: { AMEL: ['X', 'Y'], DYS19: ['14'] } });
  });

  it('reads haplotypes of mtDNA together, and refuses to join what differs', () => {
    const typing = (id: string, ...mtDNA: string[]) => ({ id, panel: 'P', genotypes: { mtDNA } });
    const first = typing('1', '16024-16365', '16093C', '16189C');
    const merged = merge(first, typing('2', '73-340', '263G', '315.1C'));
    expect(merged.otherGenotypes).toEqual({
      mtDNA: ['73-340', '16024-16365', '263G', '315.1C', '16093C', '16189C'],
    });
    expect(merged).toMatchObject({ autosomalLoci: 0, conflicts: [] });
    const differing = merge(first, typing('2', '16024-16365', '16189C'));
    expect(differing.otherGenotypes).toEqual({});
    expect(differing.conflicts).toMatchObject([
      { locus: 'mtDNA', calls: [{ typingId: '1' }, { typingId: '2' }] },
    ]);
  });

  it('does not depend on the order of typings', () => {
    const alleles = fc.tuple(fc.constantFrom('8', '9', '9.3'), fc.constantFrom('8', '9', '9.3'));
    const genotypes = fc.dictionary(fc.constantFrom('D1', 'D2', 'D3', 'DYS19'), alleles);
    const typings = fc.array(genotypes, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(typings, (list) => {
        const inputs = list.map((entry, index) => ({ id: String(index), panel: 'P', genotypes: entry }));
        expect(merge(...[...inputs].reverse())).toEqual(merge(...inputs));
      }),
    );
  });
});

it('one typing alone is divided as its merge would be', () => {
  const allele = fc.constantFrom('7', '8', '9.3', '10', '10.2', '11', 'X', 'Y', '<8', '>12');
  const calls = fc.array(allele, { minLength: 1, maxLength: 2 });
  const loci = fc.dictionary(fc.constantFrom('D1', 'D2', 'D3', 'DYS385', 'AMEL', 'DXS101'), calls);
  fc.assert(
    fc.property(loci, (genotypes) => {
      expect(merge({ id: '1', panel: 'P', genotypes })).toMatchObject(dividedTyping(genotypes, isAutosomal));
    }),
  );
});
