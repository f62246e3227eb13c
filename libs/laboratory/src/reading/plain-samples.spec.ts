import { makeBarcode } from '@homeward/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTables } from '../formats/open-table.js';
import { dividedTyping } from '../profile/merge.js';
import { draftOf, readTables } from './read-table.js';
import { kinds, loci, panels } from './testing/read-file.js';
import { bufferFile } from '../table/table-file.js';
import { assessSample } from '../samples/assess.js';
import { PlainSamples, type PlainSample } from '../samples/plain-samples.js';
import type { RegisteredSpecimen } from '../samples/registry.js';

const AUTOSOMAL = [
  'D3S1358',
  'vWA',
  'D16S539',
  'CSF1PO',
  'TPOX',
  'D8S1179',
  'D21S11',
  'D18S51',
  'TH01',
  'FGA',
];
const isAutosomal = (locus: string) => loci.get(locus)?.type === 'autosomal';
const names = [1, 2, 3, 4].map((serial) => makeBarcode('HS', serial));

/** Cells of allele 1 and 2 of a call; most are in order. */
const call = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('12\t14', '12\t', '14\t14', '13\t15', '9.3\t11') },
  { weight: 1, arbitrary: fc.constantFrom('\t', 'OL\t', '12\tX', '12\t13\t14', '?\t', '14\t12') },
);
const sexLinked = fc.constantFrom('X\tY', 'X\t', '\t', '10\t', '2\t', 'Y\t', '11\t12');
const row = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(fc.constantFrom(...AUTOSOMAL), call) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('AMEL', 'DYS391', 'Yindel', 'DXS10135'), sexLinked) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('DYS385a', 'DYS385b', 'DYS385', 'QS1', 'SE34', ''), call),
  },
);
const full = fc.tuple(...AUTOSOMAL.map((marker) => fc.tuple(fc.constant(marker), call)));
const rowsOfSample = fc.tuple(full, fc.array(row, { maxLength: 3 })).map(([all, more]) => [...all, ...more]);

const specimen = fc.record({
  status: fc.constantFrom<RegisteredSpecimen['status']>(
    'received',
    'received',
    'received',
    'typed',
    'packed',
    null,
  ),
  donorSex: fc.constantFrom<RegisteredSpecimen['donorSex']>('male', 'female', 'unknown'),
});

/** Both ways of looking at each sample of a table. */
async function bothWays(
  samples: readonly (readonly (readonly [string, string])[])[],
  specimens: readonly Pick<RegisteredSpecimen, 'status' | 'donorSex'>[],
) {
  const lines = samples.flatMap((rows, i) =>
    rows.map(([marker, cells]) => `${names[i]!}\t${marker}\t${cells}`),
  );
  const text = ['Sample Name\tMarker\tAllele 1\tAllele 2\tAllele 3', ...lines].join('\n');
  const tables = await openTables(bufferFile(Buffer.from(text)), {
    fileName: 'a.txt',
    encoding: 'utf-8',
    loci,
  });
  const read = await readTables(tables, { loci, panels, kinds, panel: 'GlobalFiler' });
  const registry = new Map(
    specimens.map(({ status, donorSex }, i) => [
      names[i]!,
      { specimenId: status && `s${i}`, status, donorId: status && `d${i}`, donorSex },
    ]),
  );
  const staff = {
    label: 'staff',
    genotypes: Object.fromEntries(AUTOSOMAL.map((locus) => [locus, ['12', '14']])),
  };
  const reference = { registry, controls: [], eliminations: [staff], sampleField: 'Sample Name' };
  const plain = new PlainSamples(reference, isAutosomal, (number) => read.calls.judgement(number));
  return read.drafts.all().map((draft, place) => {
    const short = plain.of(draft, read.calls.judgementsOf(place));
    const long = draftOf(read, place);
    return { short, long: { sample: assessSample(long, reference), calls: long.calls } };
  });
}

type Long = Awaited<ReturnType<typeof bothWays>>[number]['long'];

function expectSame({ sample, divided, accepted, cells, skipped }: PlainSample, long: Long): void {
  expect(sample).toEqual(long.sample);
  const whole = dividedTyping(long.sample.genotypes, isAutosomal);
  expect(JSON.parse(divided.genotypes)).toEqual(whole.genotypes);
  expect(JSON.parse(divided.otherGenotypes)).toEqual(whole.otherGenotypes);
  expect(divided.autosomalLoci).toBe(whole.autosomalLoci);
  expect(accepted).toBe(long.calls.filter(({ status }) => status === 'accepted').length);
  expect(cells).toBe(long.calls.reduce((sum, { source }) => sum + source.cells, 0));
  const told = long.calls.flatMap(({ verdict }, place) => (verdict === null ? [] : [place]));
  expect(skipped).toEqual(told);
}

describe('the short way through a sample', () => {
  it('gives the verdict of the long way, or none', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowsOfSample, { minLength: 1, maxLength: 4 }),
        fc.array(specimen, { minLength: 4, maxLength: 4 }),
        async (samples, specimens) => {
          for (const { short, long } of await bothWays(samples, specimens)) {
            if (!short) continue;
            plain++;
            expectSame(short, long);
          }
        },
      ),
      { numRuns: 100 },
    );
    expect(plain).toBeGreaterThan(3);
  });

  it('is taken by a sample without a remark, and by a woman whose Y loci are empty', async () => {
    const rows = AUTOSOMAL.map((marker, i) => [marker, i % 3 === 0 ? '12\t' : '12\t15'] as const);
    const woman = [...rows, ['AMEL', 'X\t'], ['DYS391', '\t']] as const;
    const man = [...rows, ['AMEL', 'X\tY'], ['DYS391', '10\t']] as const;
    const sexes = [
      { status: 'received', donorSex: 'female' },
      { status: 'typed', donorSex: 'male' },
    ] as const;
    const seen = await bothWays([woman, man], sexes);
    expect(seen.map(({ short }) => short?.skipped)).toEqual([[11], []]);
    for (const { short, long } of seen) expectSame(short!, long);
  });

  it.each([
    ['a sex that contradicts the registration', [['AMEL', 'X\tY']]],
    ['a locus that stands there twice', [['TH01', '12\t15']]],
    ['a third allele', [['D12S391', '18\t19\t20']]],
    ['a copy of a locus', [['DYS385a', '11\t']]],
  ] as const)('is not taken with %s', async (_, more) => {
    const rows = AUTOSOMAL.map((marker) => [marker, '12\t15'] as const);
    const [seen] = await bothWays([[...rows, ...more]], [{ status: 'received', donorSex: 'female' }]);
    expect(seen!.short).toBeNull();
  });
});
