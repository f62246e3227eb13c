import { describe, expect, it } from 'vitest';
import { createLocusDictionary, createPanels, parseFrequencyTable } from '@homeward/str';
import { readArguments, type SimulateFlags } from './arguments.js';

const loci = createLocusDictionary({ loci: { L1: { type: 'autosomal' }, DYS391: { type: 'Y-STR' } } });
const panels = createPanels({ One: { loci: [{ locus: 'L1' }] }, Y: { loci: [{ locus: 'DYS391' }] } }, loci);
const known = {
  kits: panels.names(),
  tables: ['t'],
  kit: (name: string) => panels.find(name),
  table: (name: string) => parseFrequencyTable('locus,allele,frequency,n\nL1,5,1,', name),
};
const FLAGS: SimulateFlags = {
  families: '10',
  persons: '100',
  kit: 'One',
  frequencies: 't',
  seed: '1',
  out: 'anywhere',
  familyTypes: 'trio:3,grandparents+sibling',
  present: '0.8',
  mutation: '0.002,0.0005',
  missing: '0',
  dropout: '0.1',
  layout: 'wide',
  samplesPerFile: '50000',
};

describe('arguments', () => {
  it('are read', () => {
    const read = readArguments(FLAGS, known);
    expect(read).toMatchObject({
      families: 10,
      persons: 100,
      mutation: { paternal: 0.002, maternal: 0.0005 },
    });
    expect(read.types.map(({ plan, weight }) => [plan.name, weight])).toEqual([
      ['trio', 3],
      ['grandparents+sibling', 1],
    ]);
  });

  it('take one mutation rate for both parents', () => {
    expect(readArguments({ ...FLAGS, mutation: '1e-3' }, known).mutation).toEqual({
      paternal: 0.001,
      maternal: 0.001,
    });
  });

  it.each([
    [{ families: '-1' }, '--families -1: must be a whole number from 0 to 9999999'],
    [{ families: '1.5' }, '--families 1.5: must be a whole number from 0 to 9999999'],
    [{ persons: '100000000' }, '--persons 100000000: must be a whole number from 0 to 99999999'],
    [
      { persons: '7' },
      '--persons 7: fewer than the 8 children to hide among them (--families 10, --present 0.8)',
    ],
    [{ persons: '0', families: '0' }, '--families 0 --persons 0: there is nothing to write'],
    [{ kit: 'Two' }, '--kit Two: there is no such kit; there are: One; Y'],
    [{ kit: 'Y' }, '--kit Y: none of its loci has frequencies in t'],
    [{ frequencies: 'u' }, '--frequencies u: must be one of t'],
    [{ seed: 'x' }, '--seed x: must be a whole number from 0 to 9007199254740991'],
    [{ present: '1.1' }, '--present 1.1: must be a number from 0 to 1'],
    [{ missing: '' }, '--missing : must be a number from 0 to 1'],
    [{ dropout: '-0.1' }, '--dropout -0.1: must be a number from 0 to 1'],
    [
      { mutation: '0.1,0.2,0.3' },
      '--mutation 0.1,0.2,0.3: must be one probability, or the paternal and the maternal one with a comma',
    ],
    [{ familyTypes: 'trio:x' }, '--family-types trio:x: the weight is not a number'],
    [{ familyTypes: 'trio:0' }, '--family-types trio:0: no type has a weight above 0'],
    [{ layout: 'tall' }, '--layout tall: must be one of wide, long'],
    [{ samplesPerFile: '0' }, '--samples-per-file 0: must be a whole number from 1 to 99999999'],
  ])('are refused: %j', (wrong, message) => {
    expect(() => readArguments({ ...FLAGS, ...wrong }, known)).toThrow(message);
  });
});
