import { recogniseText, textPieces, type Encoding } from '../../table/encoding.js';
import { NoRows } from '../../table/table.errors.js';
import type { TableRecord } from '../../table/table-form.js';
import type { TableFile } from '../../table/table-file.js';
import type { OpenedTable } from '../opened-table.js';
import { recordLayout } from '../record-layout.js';
import { XmlEvents } from '../xml-events.js';
import { CmfReader, CMF_ALLELES } from './cmf-reader.js';

const COLUMNS = recordLayout({
  sample: 'SPECIMENID',
  marker: 'LOCUSNAME',
  panel: 'KIT',
  plate: 'BATCHID',
  others: [
    'SPECIMENCATEGORY',
    'SPECIMENCOMMENT',
    'SOURCEID',
    'CASEID',
    'PARTIAL',
    'READINGBY',
    'READINGDATETIME',
    'ALLELEREQUIRED',
  ],
  alleles: Array.from({ length: CMF_ALLELES }, (_, index) => `ALLELEVALUE ${index + 1}`),
});

/**
 * Opens a CMF 3 file (XML): one record for each locus of a specimen, at the line where the locus ends. A homozygote has
 * one allele there.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, XmlRefused
 */
export async function openCmfTable(
  file: TableFile,
  fileName: string,
  stated: Encoding | undefined,
): Promise<OpenedTable> {
  const { encoding } = await recogniseText(file, fileName, stated);
  const layout = { ...COLUMNS, encoding };
  const head = new CmfReader(COLUMNS.header);
  // Up to the first specimen: version, sender and receiver stand before it.
  for await (const records of cmfRecords(file, encoding, head)) if (records.length > 0) break;
  if (!head.began) throw new NoRows();
  return {
    part: null,
    format: 'cmf_3',
    statements: [
      { code: 'format', value: 'cmf_3' },
      { code: stated === encoding ? 'encoding_stated' : 'encoding', value: encoding },
      { code: 'message', value: head.message() },
    ],
    layout,
    records: (onBytes) => cmfRecords(file, encoding, new CmfReader(COLUMNS.header), onBytes),
  };
}

async function* cmfRecords(
  file: TableFile,
  encoding: Encoding,
  reader: CmfReader,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord[]> {
  const events = new XmlEvents(reader);
  for await (const { text, done } of textPieces(file, encoding)) {
    events.write(text);
    yield reader.taken();
    await onBytes(done);
  }
  events.end();
  yield reader.taken();
}
