/** One row per sample and marker: where each thing stands. */
export interface LongColumns {
  readonly kind: 'long';
  readonly sample: number;
  readonly marker: number;
  readonly alleles: readonly number[];
  readonly panel: number | null;
  readonly sampleType: number | null;
  /** Columns that name the plate or the run, best first. */
  readonly plates: readonly number[];
  /** The sample column holds names of electropherogram files, whose ending is no part of the name. */
  readonly sampleIsFile: boolean;
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
  '条码',
  '条形码',
  'barcode',
  'specimen',
  'sampleid',
];
const SAMPLE_FILE = ['samplefile', 'samplefilename', '样本文件'];
const MARKER = ['marker', 'markername', 'locus', '基因座', '位点', '标记', '基因座名称'];
const PANEL = ['panel', 'kit', '试剂盒', 'panelname'];
const SAMPLE_TYPE = ['sampletype', '样本类型', '样品类型'];

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
  '批号',
  '电泳批次',
];

/** Header text without case, blanks, points, underscores, hyphens, byte-order mark; full-width forms made half-width. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._\-\u200b\ufeff]+/g, '');
}

/** The columns of a long table, or `null` when the header is not one. */
export function longLayout(header: readonly string[]): LongColumns | null {
  const keys = header.map(headerKey);
  const find = (names: readonly string[]) => {
    for (const name of names) if (keys.includes(name)) return keys.indexOf(name);
    return null;
  };
  const named = find(SAMPLE);
  const sample = named ?? find(SAMPLE_FILE);
  const marker = find(MARKER);
  const alleles = alleleColumns(keys);
  if (sample === null || marker === null || alleles.length === 0) return null;
  return {
    kind: 'long',
    sample,
    marker,
    alleles,
    panel: find(PANEL),
    sampleType: find(SAMPLE_TYPE),
    plates: plateColumns(keys),
    sampleIsFile: named === null,
  };
}

/** The columns that name the plate or the run, best first. */
export function plateColumns(keys: readonly string[]): number[] {
  return PLATE.flatMap((name) => (keys.includes(name) ? [keys.indexOf(name)] : []));
}

/** `Allele 1`, `Allele1`, `Allele.1`, `等位基因1`, in the order of their numbers. */
function alleleColumns(keys: readonly string[]): number[] {
  return keys
    .flatMap((key, column) => {
      const number = /^(?:allele|等位基因)(\d{1,2})$/.exec(key)?.[1];
      return number === undefined ? [] : [{ column, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ column }) => column);
}

export const SAMPLE_HEADERS: ReadonlySet<string> = new Set([...SAMPLE, ...SAMPLE_FILE]);
export const PANEL_HEADERS: ReadonlySet<string> = new Set(PANEL);
export const SAMPLE_TYPE_HEADERS: ReadonlySet<string> = new Set(SAMPLE_TYPE);
