import { headerKey } from './header-key.js';
import { HeaderRepeated } from '../table/table.errors.js';

/** A column that may hold the name of the sample. */
export interface SampleColumn {
  readonly column: number;
  /** It holds names of electropherogram files, whose ending is not part of the name. */
  readonly isFile: boolean;
}

/** What both kinds of table have: whose row it is. */
export interface RowColumns {
  /** Best first; a row takes the first that is filled. */
  readonly samples: readonly [SampleColumn, ...SampleColumn[]];
  readonly panel: number | null;
  readonly sampleType: number | null;
  /** Columns that name the plate or the run, best first. */
  readonly plates: readonly number[];
}

/** One row per sample and marker: where each thing stands. */
export interface LongColumns extends RowColumns {
  readonly kind: 'long';
  readonly marker: number;
  readonly alleles: readonly number[];
  /** Column of the height (or size) of each allele, null where there is none. */
  readonly heights: readonly (number | null)[];
  /** One column for all alleles of the call. */
  readonly packed: boolean;
  /** The allele columns show that one is missing: `Allele 1` alone, or `Allele 1` and `Allele 3`. */
  readonly partial: boolean;
  /** The file has a row for each allele; its rows are gathered into records. */
  readonly perAllele?: boolean;
}

/** Header names as instruments, R packages and Chinese laboratories write them, best first. */
const SAMPLE = [
  'samplename',
  'sample',
  '样本名称',
  '样品名称',
  '样本编号',
  '样品编号',
  '样本条码',
  '样品条码',
  '条码',
  '条形码',
  'barcode',
  'specimen',
  'specimenbarcode',
  'specimenid',
  'sampleid',
  'samplebarcode',
  '样本',
];
/** Names of the sample where the table has no better one. */
const PERSON = ['person', 'personname', 'personid'];
const SAMPLE_FILE = ['samplefile', 'samplefilename', '样本文件', '样品文件'];
export const MARKER = ['marker', 'markername', 'locus', 'locusname', '基因座', '位点', '标记', '基因座名称'];
const PANEL = ['panel', 'kit', '试剂盒', 'panelname', 'kitname'];
const SAMPLE_TYPE = ['sampletype', '样本类型', '样品类型'];
const GENOTYPE = ['genotype', 'genotypes', 'alleles', '基因型', '分型', '分型结果', '等位基因'];

/** A plate has one set of controls and may take several runs, so its name comes first. */
const PLATE = [
  'plateid',
  'platename',
  'plate',
  'platebarcode',
  '板号',
  '板名',
  '板编号',
  '孔板号',
  '96孔板号',
  '上样板',
  'runname',
  'runid',
  'run',
  'batch',
  'batchid',
  'batchname',
  '批次',
  '电泳批次',
];

/** The columns of a long table, or `null` when the header is not one. @throws HeaderRepeated */
export function longLayout(header: readonly string[]): LongColumns | null {
  const keys = header.map(headerKey);
  const row = rowColumns(keys);
  const marker = firstOf(keys, MARKER);
  if (row === null || marker === null) return null;
  const alleles = alleleColumns(keys);
  const genotype = firstOf(keys, GENOTYPE);
  if (alleles.length === 0 && genotype === null) return null;
  // Two tables side by side would be read as one with more alleles.
  for (const name of [...SAMPLE, ...MARKER, ...alleles.map(({ key }) => key)])
    if (keys.indexOf(name) !== keys.lastIndexOf(name))
      throw new HeaderRepeated(header[keys.lastIndexOf(name)] ?? '', keys.lastIndexOf(name));
  const packed = alleles.length === 0;
  const columns = packed ? [genotype ?? 0] : alleles.map(({ column }) => column);
  return {
    kind: 'long',
    ...row,
    marker,
    alleles: columns,
    heights: alleles.map(({ number }) => heightColumn(keys, number)),
    packed,
    partial: !packed && isPartial(alleles.map(({ number }) => number)),
  };
}

/** Whether a header has markers and alleles, and no column that says whose they are. */
export function lacksSample(header: readonly string[]): boolean {
  const keys = header.map(headerKey);
  if (rowColumns(keys) !== null || firstOf(keys, MARKER) === null) return false;
  return alleleColumns(keys).length > 0 || keys.includes('allele') || firstOf(keys, GENOTYPE) !== null;
}

/** Whose row it is, in a table of either kind; `null` without a column of sample names. */
export function rowColumns(keys: readonly string[]): RowColumns | null {
  const at = (names: readonly string[]) =>
    names.flatMap((name) => (keys.includes(name) ? [keys.indexOf(name)] : []));
  const [first, ...others] = [
    ...at(SAMPLE).map((column) => ({ column, isFile: false })),
    ...at(SAMPLE_FILE).map((column) => ({ column, isFile: true })),
    ...at(isPedigree(keys) ? ['id'] : PERSON).map((column) => ({ column, isFile: false })),
  ];
  if (first === undefined) return null;
  return {
    samples: [first, ...others],
    panel: firstOf(keys, PANEL),
    sampleType: firstOf(keys, SAMPLE_TYPE),
    plates: at(PLATE),
  };
}

/** A table of persons with the numbers of their parents, as pedigree programs write it. */
export function isPedigree(keys: readonly string[]): boolean {
  return ['id', 'fid', 'mid'].every((name) => keys.includes(name));
}

/** One row for each allele: `Marker,Allele,Height`, with or without a column of samples; `null` for another header. */
export function perAlleleLayout(header: readonly string[]): LongColumns | null {
  const keys = header.map(headerKey);
  const marker = firstOf(keys, MARKER);
  const allele = keys.indexOf('allele');
  const further = keys.some((key, column) => column !== allele && ALLELE.test(key));
  if (marker === null || allele < 0 || further || keys.indexOf('allele') !== keys.lastIndexOf('allele'))
    return null;
  // Without a height or a size this may be any table with one column of alleles.
  if (firstOf(keys, ['height', 'size', 'reads', 'rfu']) === null) return null;
  const row = rowColumns(keys) ?? {
    samples: [{ column: header.length, isFile: true }],
    panel: firstOf(keys, PANEL),
    sampleType: firstOf(keys, SAMPLE_TYPE),
    plates: [],
  };
  return {
    kind: 'long',
    ...row,
    marker,
    alleles: [allele],
    heights: [null],
    packed: false,
    partial: false,
    perAllele: true,
  };
}

function firstOf(keys: readonly string[], names: readonly string[]): number | null {
  const name = names.find((candidate) => keys.includes(candidate));
  return name === undefined ? null : keys.indexOf(name);
}

interface AlleleColumn {
  readonly column: number;
  readonly key: string;
  readonly number: number;
}

const ALLELE = /^(?:allele|allel|等位基因|al|a)[#([（【]?(\d{1,2}|[ab一二])?[)\]）】]?$/;
const LETTERS: Readonly<Record<string, number>> = { a: 1, b: 2, 一: 1, 二: 2 };

/** `Allele 1`, `Allele.1`, `Allele#1`, `等位基因1`, `Allele A`, in the order of their numbers. */
function alleleColumns(keys: readonly string[]): AlleleColumn[] {
  const found = keys
    .flatMap((key, column): AlleleColumn[] => {
      const match = ALLELE.exec(key);
      if (!match || key === 'a' || key === 'al') return [];
      const text = match[1];
      return [{ column, key, number: text === undefined ? 0 : (LETTERS[text] ?? Number(text)) }];
    })
    .sort((a, b) => a.number - b.number);
  // A single column `Allele` is another form: one row for each allele.
  return found.length === 1 && found[0]?.number === 0 ? [] : found;
}

/** Columns count from 0 or 1 without a gap, and are more than one. */
function isPartial(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  return numbers.length < 2 || first > 1 || numbers.some((number, index) => number !== first + index);
}

/** The column that tells whether there was a peak at all. */
function heightColumn(keys: readonly string[], number: number): number | null {
  return firstOf(
    keys,
    ['height', 'size', 'peakarea', 'area', 'datapoint', '峰高', '片段大小'].flatMap((word) => [
      `${word}${number}`,
      `${word}#${number}`,
    ]),
  );
}

/** Names of columns that both kinds of table use, whichever column of that name was taken. */
export const USED_HEADERS: ReadonlySet<string> = new Set([...MARKER, ...PANEL, ...SAMPLE_TYPE, ...PLATE]);
