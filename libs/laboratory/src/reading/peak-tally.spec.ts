import { expect, it } from 'vitest';
import { bufferFile } from '../table/table-file.js';
import { openTables } from '../formats/open-table.js';
import { readTables } from './read-table.js';
import { kinds, loci, panels } from './testing/read-file.js';

const HEADER = 'Sample Name,Marker,Allele 1,Allele 2,Size 1,Size 2,Height 1,Height 2';

async function remarksOf(rows: readonly string[], header = HEADER): Promise<string[]> {
  const file = bufferFile(Buffer.from(`${[header, ...rows].join('\n')}\n`));
  const tables = await openTables(file, { fileName: 'f.csv', loci });
  const read = await readTables(tables, { loci, panels, kinds, panel: null });
  return read.peaksOf(0).map(({ code, locus }) => `${code.replace('laboratory.', '')} ${locus}`);
}

it.each([
  ['in order', 'S1,D3S1358,15,18,121.6,133.7,2000,1900', []],
  ['out of balance', 'S1,D3S1358,15,18,121.6,133.7,2000,900', ['peak_imbalance D3S1358']],
  ['like stutter', 'S1,D3S1358,14,15,117.6,121.6,140,1500', ['peak_like_stutter D3S1358']],
  ['sizes of other alleles', 'S1,D3S1358,15,18,121.6,129.7,2000,1900', ['peak_size_disagrees D3S1358']],
  ['a weak homozygote', 'S1,D3S1358,15,,121.6,,150,', ['peak_alone_and_low D3S1358']],
  ['no heights', 'S1,D3S1358,15,18,,,,', []],
  ['in falling order, and in order', 'S1,D3S1358,18,15,133.7,121.6,2000,1900', []],
  ['in falling order, like stutter', 'S1,D3S1358,15,14,121.6,117.6,1500,140', ['peak_like_stutter D3S1358']],
  ['of the shorter allele, which is the higher one', 'S1,D3S1358,15,14,121.6,117.6,480,500', []],
  ['written twice', 'S1,D3S1358,15,15,121.6,121.6,2000,2000', []],
  ['a man at a Y locus', 'S1,DYS391,10,,150.1,,120,', []],
])('peaks %s', async (_, row, remarks) => expect(await remarksOf([row])).toEqual(remarks));

it('reads the header of GeneMarker, and needs none of the columns', async () => {
  const marker = 'Sample Name,Marker,Allele#1,Height#1,Allele#2,Height#2';
  expect(await remarksOf(['S1,TH01,6,2000,9.3,300'], marker)).toEqual(['peak_imbalance TH01']);
  expect(await remarksOf(['S1,TH01,6,9.3'], 'Sample Name,Marker,Allele 1,Allele 2')).toEqual([]);
});

it('does not touch the genotypes', async () => {
  const rows = ['S1,D3S1358,14,15,117.6,121.6,140,1500'];
  const file = bufferFile(Buffer.from(`${[HEADER, ...rows].join('\n')}\n`));
  const tables = await openTables(file, { fileName: 'f.csv', loci });
  const read = await readTables(tables, { loci, panels, kinds, panel: null });
  expect(read.calls.ofSample(0)).toMatchObject([{ status: 'accepted', call: ['14', '15'], verdict: null }]);
});
