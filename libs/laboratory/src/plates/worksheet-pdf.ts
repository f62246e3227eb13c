import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import bwipjs from 'bwip-js/node';
import PDFDocument from 'pdfkit';
import type { PlateLotView, WellView } from './plate.queries.js';
import type { WellKind } from './layout-rules.js';
import { COLUMNS, ROWS } from './wells.js';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
let font: Buffer | null = null;

const MM = 72 / 25.4;
/** A4, lying. */
const PAGE = { width: 297 * MM, height: 210 * MM };
const MARGIN = 10 * MM;
const GRID = { top: 42 * MM, head: 6 * MM, row: 15 * MM, label: 7 * MM };
/** Code 128 asks for ten modules of white on either side. */
const QUIET_MODULES = 10;
const FILL: Readonly<Record<WellKind, string>> = {
  sample: '#ffffff',
  positive_control: '#dcefe0',
  negative_control: '#e8eaee',
  ladder: '#fdf0d5',
};

export interface Worksheet {
  readonly number: string;
  readonly panel: string;
  readonly createdBy: string;
  readonly releasedBy: string | null;
  readonly wells: readonly WellView[];
  readonly lots: readonly PlateLotView[];
}

/** The sheet that lies beside the plate, in Chinese and English: the wells as they lie, lots, and room for signatures. */
export async function renderWorksheet(sheet: Worksheet, at: Date, day: string): Promise<Buffer> {
  font ??= readFileSync(require.resolve(FONT));
  const info = {
    Title: sheet.number,
    Producer: 'Homeward',
    Creator: 'Homeward',
    CreationDate: at,
    ModDate: at,
  };
  const pdf = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 0, info });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.registerFont('text', font);
  pdf.font('text');
  head(pdf, sheet, day);
  grid(pdf, sheet.wells);
  foot(pdf, sheet);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function head(pdf: PDFKit.PDFDocument, sheet: Worksheet, day: string): void {
  const samples = sheet.wells.filter(({ kind }) => kind === 'sample').length;
  pdf
    .fillColor('#000000')
    .fontSize(16)
    .text(`扩增工作单 PLATE WORKSHEET`, MARGIN, MARGIN, { lineBreak: false });
  pdf
    .fontSize(11)
    .text(
      `试剂盒 Kit: ${sheet.panel}    样本 Samples: ${samples}    建板 Made by: ${sheet.createdBy}    放行 Released by: ${sheet.releasedBy ?? '–'}    打印 Printed: ${day}`,
      MARGIN,
      MARGIN + 10 * MM,
      { lineBreak: false },
    );
  bars(pdf, sheet.number, {
    x: PAGE.width - MARGIN - 70 * MM,
    y: MARGIN - 2 * MM,
    width: 70 * MM,
    height: 9 * MM,
  });
  pdf
    .fillColor('#000000')
    .fontSize(12)
    .text(sheet.number, PAGE.width - MARGIN - 70 * MM, MARGIN + 7.5 * MM, {
      ...{ width: 70 * MM, align: 'center', lineBreak: false },
    });
}

function grid(pdf: PDFKit.PDFDocument, wells: readonly WellView[]): void {
  const cell = (PAGE.width - 2 * MARGIN - GRID.label) / COLUMNS;
  const byWell = new Map(wells.map((well) => [well.well, well]));
  for (let column = 0; column < COLUMNS; column += 1) {
    const x = MARGIN + GRID.label + column * cell;
    pdf
      .fillColor('#000000')
      .fontSize(10)
      .text(String(column + 1), x, GRID.top, { width: cell, align: 'center', lineBreak: false });
  }
  ROWS.forEach((row, at) => {
    const y = GRID.top + GRID.head + at * GRID.row;
    pdf
      .fillColor('#000000')
      .fontSize(10)
      .text(row, MARGIN, y + 4 * MM, { lineBreak: false });
    for (let column = 0; column < COLUMNS; column += 1) {
      const x = MARGIN + GRID.label + column * cell;
      const well = byWell.get(`${row}${String(column + 1).padStart(2, '0')}`);
      pdf.rect(x, y, cell, GRID.row).lineWidth(0.5);
      pdf.fillAndStroke(well ? FILL[well.kind] : '#ffffff', '#5c6675');
      if (!well) continue;
      pdf.fillColor('#000000').fontSize(7);
      pdf.text(well.name, x + 1, y + 3 * MM, { width: cell - 2, align: 'center', lineBreak: false });
      if (well.donorCode !== null)
        pdf.fontSize(6).text(well.donorCode, x + 1, y + 8 * MM, {
          ...{ width: cell - 2, align: 'center', lineBreak: false },
        });
    }
  });
}

function foot(pdf: PDFKit.PDFDocument, sheet: Worksheet): void {
  const y = GRID.top + GRID.head + ROWS.length * GRID.row + 5 * MM;
  const lots = sheet.lots.map(({ name, lot, expiresOn }) => `${name} ${lot}（${expiresOn}）`);
  pdf.fillColor('#000000').fontSize(9);
  pdf.text(`批号 Lots: ${lots.length === 0 ? '–' : lots.join('；')}`, MARGIN, y, {
    ...{ width: PAGE.width - 2 * MARGIN, height: 10 * MM, ellipsis: true },
  });
  pdf.text(
    '扩增 Amplified by ________________  日期 Date ____________    上机 Run by ________________  日期 Date ____________    仪器 Instrument ____________',
    MARGIN,
    y + 12 * MM,
    { lineBreak: false },
  );
}

function bars(
  pdf: PDFKit.PDFDocument,
  code: string,
  place: { x: number; y: number; width: number; height: number },
): void {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text: code }) as unknown as { sbs: number[] }[];
  if (!symbol) throw new Error('bwip-js returned no bars');
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES;
  const unit = place.width / modules;
  let at = place.x + QUIET_MODULES * unit;
  symbol.sbs.forEach((width, index) => {
    // Widths alternate: bar, space, bar …
    if (index % 2 === 0) pdf.rect(at, place.y, width * unit, place.height);
    at += width * unit;
  });
  pdf.fill('#000000');
}
