import { inOrder, type PlannedWell, type WellKind } from './layout-rules.js';

export const SHEET_FORMATS = ['3500', '3730', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** What the instrument's software calls its settings; the laboratory has made them there. */
export interface RunSettings {
  readonly assay: string;
  readonly resultsGroup: string;
  readonly fileNameConvention: string;
}

export interface SheetPlate extends RunSettings {
  readonly number: string;
  readonly panel: string;
  readonly owner: string;
  readonly sizeStandard: string;
  readonly wells: readonly PlannedWell[];
}

/** The words of 3500 Data Collection and of GeneMapper for what stands in a well. */
const SAMPLE_TYPES: Readonly<Record<WellKind, string>> = {
  sample: 'Sample',
  positive_control: 'Positive Control',
  negative_control: 'Negative Control',
  ladder: 'Allelic Ladder',
};

/**
 * The plate as a file that the instrument's software imports. Names of samples are the barcodes and the name of the plate
 * is its number, so that the table of results comes back under the same names.
 *
 * `3500`: plate record of 3500 Series Data Collection, tab-separated (`3500 Plate Layout File Version 1.0`), as several
 * public laboratory systems write it (found by this line in their sources). `3730`: plate record of 3130 and 3730 Data
 * Collection, likewise. `csv`: well, name and kind, for software that maps columns itself (SeqStudio's own template was
 * not found in a public source).
 */
export function sampleSheet(format: SheetFormat, plate: SheetPlate): string {
  const lines = { '3500': lines3500, '3730': lines3730, csv: linesCsv }[format](plate);
  return `${lines.join('\r\n')}\r\n`;
}

const CAPILLARY_CM = '36';
const POLYMER = 'POP4';

function lines3500(plate: SheetPlate): string[] {
  const { number, assay, resultsGroup, fileNameConvention, owner } = plate;
  return [
    '3500 Plate Layout File Version 1.0',
    '',
    row([
      ...['Plate Name', 'Application Type', 'Capillary Length (cm)', 'Polymer', 'Number of Wells'],
      ...['Owner Name', 'Barcode Number', 'Comments'],
    ]),
    row([number, 'HID', CAPILLARY_CM, POLYMER, '96', owner, number, '']),
    '',
    row([
      ...['Well', 'Sample Name', 'Assay', 'Results Group', 'File Name Convention', 'Sample Type'],
      ...[1, 2, 3, 4, 5].map((at) => `User Defined Field ${at}`),
      'Comments',
    ]),
    ...inOrder(plate.wells).map(({ well, name, kind }) =>
      row([
        ...[well, name, assay, resultsGroup, fileNameConvention, SAMPLE_TYPES[kind]],
        ...[number, '', '', '', '', ''],
      ]),
    ),
  ];
}

function lines3730(plate: SheetPlate): string[] {
  const { number, assay, resultsGroup, owner, panel, sizeStandard } = plate;
  return [
    row([
      ...['Container Name', 'Plate ID', 'Description', 'ContainerType', 'AppType', 'Owner', 'Operator'],
      ...['PlateSealing', 'SchedulingPref'],
    ]),
    row([number, number, '', '96-Well', 'Regular', owner, owner, 'Septa', '1234']),
    row(['AppServer', 'AppInstance']),
    row(['GeneMapper', 'GeneMapper_Generic_Instance']),
    row([
      ...['Well', 'Sample Name', 'Comment', 'Size Standard', 'Snp Set', 'User-Defined 3', 'User-Defined 2'],
      ...['User-Defined 1', 'Panel', 'Study', 'Sample Type', 'Analysis Method', 'Results Group 1'],
      'Instrument Protocol 1',
    ]),
    ...inOrder(plate.wells).map(({ well, name, kind }) =>
      row([
        ...[well, name, '', sizeStandard, '', '', '', '', panel, '', SAMPLE_TYPES[kind], ''],
        ...[resultsGroup, assay],
      ]),
    ),
  ];
}

function linesCsv(plate: SheetPlate): string[] {
  return [
    'Plate Name,Well,Sample Name,Sample Type,Size Standard,Assay',
    ...inOrder(plate.wells).map(({ well, name, kind }) =>
      [plate.number, well, name, SAMPLE_TYPES[kind], plate.sizeStandard, plate.assay].map(csvCell).join(','),
    ),
  ];
}

/** The plate records know no quotes: what would end a cell is taken out. */
function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
