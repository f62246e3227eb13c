import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import bwipjs from 'bwip-js/node';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
/** Read once per process: a full Chinese font is ten megabytes. pdfkit embeds only the glyphs that are used. */
let font: Buffer | null = null;

const MM = 72 / 25.4;
/** The common sheet of 44 labels, 48.5 × 25.4 mm: two kits in each of eleven rows. */
const LABEL = { width: 48.5 * MM, height: 25.4 * MM };
const COLUMNS = 4;
const ROWS = 11;
const A4 = { width: 210 * MM, height: 297 * MM };
const LEFT = (A4.width - COLUMNS * LABEL.width) / 2;
const TOP = (A4.height - ROWS * LABEL.height) / 2;
/** Code 128 asks for ten modules of white on either side. */
const QUIET_MODULES = 10;
const BARS = { y: 6.6 * MM, height: 10.5 * MM };

export interface KitLabels {
  readonly formBarcode: string;
  readonly specimenBarcode: string;
  /** Code of the collection point, such as `TJ-HP-01`. */
  readonly point: string;
}

/** Kits on one sheet. */
export const KITS_PER_SHEET = (COLUMNS / 2) * ROWS;

/**
 * Labels to print, A4: of each kit the form's and the specimen's side by side, so that they are torn off together.
 * @param at the only time in the file
 */
export async function renderKitLabels(kits: readonly KitLabels[], at: Date): Promise<Buffer> {
  font ??= readFileSync(require.resolve(FONT));
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    info: { Title: 'Homeward', Producer: 'Homeward', Creator: 'Homeward', CreationDate: at, ModDate: at },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.registerFont('label', font);
  kits.forEach((kit, index) => {
    const place = index % KITS_PER_SHEET;
    if (index > 0 && place === 0) pdf.addPage();
    const x = LEFT + (place % 2) * 2 * LABEL.width;
    const y = TOP + Math.floor(place / 2) * LABEL.height;
    drawLabel(pdf, kit.formBarcode, '登记表 FORM', kit.point, x, y);
    drawLabel(pdf, kit.specimenBarcode, '样本 SPECIMEN', kit.point, x + LABEL.width, y);
  });
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawLabel(
  pdf: PDFKit.PDFDocument,
  code: string,
  caption: string,
  point: string,
  x: number,
  y: number,
): void {
  const inner = { x: x + 2.5 * MM, width: LABEL.width - 5 * MM };
  // A hairline to cut along on plain paper.
  pdf.rect(x, y, LABEL.width, LABEL.height).lineWidth(0.25).stroke('#c9d1dc');
  pdf.font('label').fillColor('#000000').fontSize(6.5);
  pdf.text(caption, inner.x, y + 2 * MM, { lineBreak: false });
  pdf.text(point, inner.x, y + 2 * MM, { width: inner.width, align: 'right', lineBreak: false });
  drawBars(pdf, code, x, y + BARS.y);
  pdf.fontSize(10).text(code, inner.x, y + BARS.y + BARS.height + 0.8 * MM, {
    ...{ width: inner.width, align: 'center', lineBreak: false, characterSpacing: 1 },
  });
}

function drawBars(pdf: PDFKit.PDFDocument, code: string, x: number, y: number): void {
  const [bars] = bwipjs.raw({ bcid: 'code128', text: code }) as unknown as { sbs: number[] }[];
  if (!bars) throw new Error('bwip-js returned no bars');
  const modules = bars.sbs.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES;
  const unit = LABEL.width / modules;
  let at = x + QUIET_MODULES * unit;
  bars.sbs.forEach((width, index) => {
    // Widths alternate: bar, space, bar …
    if (index % 2 === 0) pdf.rect(at, y, width * unit, BARS.height);
    at += width * unit;
  });
  pdf.fill('#000000');
}
