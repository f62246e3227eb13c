import { describe, expect, it } from 'vitest';
import { GenotypeDictionary } from './genotype-dictionary.js';
import { PersonIndex } from './person-index.js';

describe('the person index', () => {
  it('returns what was added, for any order of the alleles', () => {
    const index = new PersonIndex(['TH01', 'vWA']);
    expect(index.add({ TH01: ['6', '9.3'] })).toBe(0);
    expect(index.add({ vWA: ['17', '17'], TH01: ['9.3', '6'] })).toBe(1);
    expect(index.genotypes(0)).toEqual({ TH01: ['6', '9.3'] });
    expect(index.genotypes(1)).toEqual({ TH01: ['6', '9.3'], vWA: ['17', '17'] });
    expect([index.head, index.alive]).toEqual([2, 2]);
  });

  it('marks a row as dead only once', () => {
    const index = new PersonIndex(['TH01']);
    index.add({});
    index.add({});
    expect([index.kill(0), index.kill(0), index.isAlive(0), index.isAlive(1)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([index.head, index.alive, index.aliveBetween(0, 2)]).toEqual([2, 1, 1]);
    expect(() => index.kill(2)).toThrow(/not within/);
  });

  it('adds nothing if a locus does not belong to the index', () => {
    const index = new PersonIndex(['TH01']);
    expect(() => index.add({ TH01: ['6', '7'], DYS391: ['10', '10'] })).toThrow(/DYS391/);
    expect(index.head).toBe(0);
  });

  it('refuses zero loci, a repeated locus and too many loci', () => {
    expect(() => new PersonIndex([])).toThrow(/1 to 255/);
    expect(() => new PersonIndex(['A', 'A'])).toThrow(/twice/);
    expect(() => new PersonIndex(Array.from({ length: 256 }, (_, i) => `L${i}`))).toThrow(/256/);
  });
});

describe('a genotype dictionary', () => {
  it('numbers unordered pairs from 1 in the order of arrival', () => {
    const dictionary = new GenotypeDictionary('TH01');
    const codes = [dictionary.encode('6', '7'), dictionary.encode('8', '8'), dictionary.encode('7', '6')];
    expect(codes).toEqual([1, 2, 1]);
    expect(dictionary.genotype(0)).toBeNull();
    expect(dictionary.genotype(2)).toEqual(['8', '8']);
    expect(() => dictionary.genotype(3)).toThrow(/no genotype has code 3/);
  });

  it('does not treat two different off-ladder alleles as one', () => {
    const dictionary = new GenotypeDictionary('TH01');
    expect(dictionary.encode('13.3', '6')).not.toBe(dictionary.encode('14.3', '6'));
  });

  it('refuses more genotypes than 16 bits hold', () => {
    const dictionary = new GenotypeDictionary('X');
    for (let i = 0; i < 361; i++) for (let j = 0; j <= i; j++) dictionary.encode(String(i), String(j));
    expect(dictionary.size).toBe(65_342);
    for (let j = 0; j < 194; j++) dictionary.encode('361', String(j));
    expect(() => dictionary.encode('361', '194')).toThrow(/more than 65535/);
  });
});
