import { recogniseText, type Encoding } from '../../table/encoding.js';
import { UNNAMED_ALLELE, type TableRecord } from '../../table/table-form.js';
import type { TableFile } from '../../table/table-file.js';
import type { OpenedTable } from '../opened-table.js';
import { recordLayout } from '../record-layout.js';
import { LineReader } from '../text-lines.js';

const FORMAT = 'CMF 1.0';
const MOST_ALLELES = 20;
const MOST_PACKETS = 10_000_000;
const MOST_MARKERS = 64;
const RECORDS_AT_ONCE = 1_000;

const COLUMNS = recordLayout({
  sample: 'Specimen',
  marker: 'Marker',
  others: ['Category', 'Unknown 1', 'Unknown 2', 'Unknown 3', 'Reading by', 'Reading date', 'Reading time'],
  alleles: Array.from({ length: MOST_ALLELES }, (_, index) => `Allele ${index + 1}`),
});

/** The first lines of such a file: version, number of the message, `IMPORT`. */
export function looksLikeCmf1(head: string): boolean {
  return /^1\.0\s*[\r\n]+[^\r\n]*[\r\n]+IMPORT\s*[\r\n]/.test(head);
}

/**
 * Opens a CMF 1.0 file (`.dat`): one value a line, its meaning by its place (FBI interface specification, appendix F).
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, FormatBroken
 */
export async function openCmf1Table(
  file: TableFile,
  fileName: string,
  stated: Encoding | undefined,
): Promise<OpenedTable> {
  const { encoding } = await recogniseText(file, fileName, stated);
  const lines = LineReader.of(file, encoding, FORMAT);
  const { message } = await lines.closing(readHead(lines));
  return {
    part: null,
    format: 'cmf_1',
    statements: [
      { code: 'format', value: 'cmf_1' },
      { code: stated === encoding ? 'encoding_stated' : 'encoding', value: encoding },
      { code: 'message', value: message },
    ],
    layout: { ...COLUMNS, encoding },
    records: (onBytes) => packets(LineReader.of(file, encoding, FORMAT), onBytes),
  };
}

async function readHead(lines: LineReader): Promise<{ count: number; message: string }> {
  await lines.like(/^1\.0$/, '1.0');
  const id = await lines.text('the number of the message');
  await lines.like(/^IMPORT$/, 'IMPORT');
  const source = await lines.text('the sending office');
  const destination = await lines.text('the receiving office');
  const at = await lines.like(/^\d{1,2}-[A-Za-z]{3}-\d{4}\s/, 'DD-MMM-YYYY HH:MM:SS');
  await lines.text('the company');
  await lines.text('the system');
  const count = await lines.count('the number of packets', MOST_PACKETS);
  return { count, message: `${source} → ${destination}, ${at}, ${id}` };
}

async function* packets(
  lines: LineReader,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord[]> {
  try {
    const { count } = await readHead(lines);
    let found: TableRecord[] = [];
    for (let packet = 0; packet < count; packet++) {
      found.push(...(await readPacket(lines)));
      if (found.length < RECORDS_AT_ONCE) continue;
      yield found;
      found = [];
      await onBytes(lines.done);
    }
    yield found;
  } finally {
    await lines.close();
  }
}

async function readPacket(lines: LineReader): Promise<TableRecord[]> {
  await lines.like(/^DNA Analysis Result$/i, 'DNA Analysis Result');
  await lines.like(/^1\.0$/, '1.0');
  await lines.like(/^PCR$/i, 'PCR');
  const specimen = await lines.text('the specimen');
  await lines.like(/^\d+$/, '0');
  const about = [await lines.text('the category')];
  for (let index = 0; index < 3; index++) about.push(await lines.text('UNKNOWN'));
  const markers = await lines.count('the number of markers', MOST_MARKERS);
  const found: TableRecord[] = [];
  for (let index = 0; index < markers; index++) {
    const marker = await lines.text('a marker');
    const rowNumber = lines.row;
    await lines.like(/^\d+$/, '1');
    const reading = [
      await lines.text('who read it'),
      await lines.like(/^\d{1,2}-[A-Za-z]{3}-\d{4}$/, 'DD-MMM-YYYY'),
      await lines.like(/^\d{1,2}:\d{2}(?::\d{2})?$/, 'HH:MM:SS'),
    ];
    const count = await lines.count('the number of alleles', MOST_ALLELES);
    const alleles: string[] = [];
    // A line without a value leaves an allele unknown; a homozygote has one line.
    for (let allele = 0; allele < count; allele++)
      alleles.push((await lines.text('an allele')) || UNNAMED_ALLELE);
    const unnamed = alleles.flatMap((allele, at) => (allele === UNNAMED_ALLELE ? [9 + at] : []));
    const borrowed = [...(index === 0 ? [] : [0, 2, 3, 4, 5]), ...unnamed];
    found.push({ rowNumber, cells: [specimen, marker, ...about, ...reading, ...alleles], borrowed });
  }
  return found;
}
