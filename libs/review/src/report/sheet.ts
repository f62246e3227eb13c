import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { forgetTooMany, shareWords } from './laid-out-words.js';

const require = createRequire(import.meta.url);
const FONTS = '@expo-google-fonts/noto-sans-sc';

/** Read and parsed once per process: a full Chinese font is ten megabytes. pdfkit embeds only the glyphs that are used. */
let fonts: { regular: Font; bold: Font } | null = null;
function loadFonts(): { regular: Font; bold: Font } {
  fonts ??= {
    regular: fontFrom('400Regular/NotoSansSC_400Regular.ttf'),
    bold: fontFrom('700Bold/NotoSansSC_700Bold.ttf'),
  };
  return fonts;
}

function fontFrom(file: string): Font {
  // A single font, not a collection of several.
  return create(readFileSync(require.resolve(`${FONTS}/${file}`))) as Font;
}

/** Points. A4 is 595 × 842. */
export const MARGIN = 42;
const TOP = 58;
const BOTTOM = 62;
export const ACCENT = '#1d4e89';
export const ALERT = '#b42318';
const RULE = '#c9d1dc';
const SHADE = '#f3f6fa';
const TEXT = '#16202c';
const MUTED = '#5a6675';

/** An exponent, as `numbers.ts` writes it: what stands behind the mark is captured. */
const POWER = /(?<=10)\^(-?\d+)/;
/** Size of an exponent beside the number that it belongs to. */
const RAISED = 0.68;

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
}

/** A cell is text, or draws itself into its box. */
export type Cell = string | { readonly draw: (x: number, y: number, width: number, height: number) => void };

export interface Row {
  readonly cells: readonly Cell[];
  readonly color?: string;
}

/** One document and the place where the next thing goes. Nothing is ever drawn across a page's end. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly width: number;
  y = TOP;
  private fontSize = 8.5;

  /** @param at the only time in the file, so that the same content gives the same bytes */
  constructor(title: string, at: Date) {
    const { regular, bold } = loadFonts();
    forgetTooMany();
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      autoFirstPage: true,
      info: { Title: title, Producer: 'Homeward', Creator: 'Homeward', CreationDate: at, ModDate: at },
    });
    // pdfkit takes fonts of fontkit, which its types do not say.
    const source = (font: Font): Uint8Array => font as unknown as Uint8Array;
    this.pdf.registerFont('regular', source(regular)).registerFont('bold', source(bold));
    this.width = this.pdf.page.width - 2 * MARGIN;
  }

  /**
   * Text in the style that is set, from `x`, `y` (points) on; `10^29` is written with the exponent small and raised,
   * because the font has no raised digits.
   */
  write(text: string, x: number, y: number, options: { width: number; align?: Column['align'] }): void {
    const parts = text.split(POWER);
    const size = this.fontSize;
    if (parts.length === 1) {
      this.pdf.text(text, x, y, options);
      return;
    }
    const small = (index: number): number => (index % 2 === 1 ? size * RAISED : size);
    // Parts that follow one another cannot be aligned by the library; a number in a column fits its line.
    const lengths = parts.map((part, index) => this.pdf.fontSize(small(index)).widthOfString(part));
    const room = options.width - lengths.reduce((sum, length) => sum + length, 0);
    const start =
      room <= 0 ? 0 : options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0;
    parts.forEach((part, index) => {
      const continued = index < parts.length - 1;
      this.pdf.fontSize(small(index));
      // At the same top, a smaller size stands higher on its line.
      if (index === 0) this.pdf.text(part, x + start, y, { width: options.width - start, continued });
      else this.pdf.text(part, { continued });
    });
    this.pdf.fontSize(size);
  }

  /** Moves to a new page unless `height` points are left on this one. */
  need(height: number): void {
    if (this.y + height > this.pdf.page.height - BOTTOM) this.newPage();
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = TOP;
  }

  style(size: number, weight: 'regular' | 'bold' = 'regular', color = TEXT): this {
    this.fontSize = size;
    this.pdf.font(weight);
    shareWords(this.pdf, weight);
    this.pdf.fontSize(size).fillColor(color);
    return this;
  }

  /** A section's title; stays with at least `following` points of what it is the title of. */
  heading(text: string, following = 40): void {
    this.need(24 + following);
    this.y += 9;
    this.style(10.5, 'bold', ACCENT).pdf.text(text, MARGIN, this.y, { lineBreak: false });
    this.y += 15;
    this.pdf
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + this.width, this.y)
      .lineWidth(0.6)
      .stroke(RULE);
    this.y += 5;
  }

  paragraph(
    text: string,
    options: { size?: number; weight?: 'regular' | 'bold'; color?: string; muted?: boolean } = {},
  ): void {
    const { size = 8.5, weight = 'regular', muted = false } = options;
    this.style(size, weight, options.color ?? (muted ? MUTED : TEXT));
    const height = this.pdf.heightOfString(text, { width: this.width });
    this.need(height);
    this.write(text, MARGIN, this.y, { width: this.width });
    this.y += height + 3;
  }

  /** A framed statement. */
  box(text: string, color: string, size = 10): void {
    this.style(size, 'bold', color);
    const height = this.pdf.heightOfString(text, { width: this.width - 20 });
    this.need(height + 16);
    this.pdf
      .roundedRect(MARGIN, this.y, this.width, height + 12, 3)
      .lineWidth(1)
      .stroke(color);
    this.style(size, 'bold', color).write(text, MARGIN + 10, this.y + 6, { width: this.width - 20 });
    this.y += height + 18;
  }

  /** Name and value, two pairs to a line. */
  pairs(pairs: readonly (readonly [string, string])[], width = this.width): void {
    const half = width / 2;
    const label = 92;
    for (let index = 0; index < pairs.length; index += 2) {
      const line = pairs.slice(index, index + 2);
      const heights = line.map(([name, value]) =>
        Math.max(
          this.style(8).pdf.heightOfString(name, { width: label - 4 }),
          this.style(8.5).pdf.heightOfString(value, { width: half - label - 8 }),
        ),
      );
      const height = Math.max(...heights);
      this.need(height + 3);
      line.forEach(([name, value], place) => {
        const x = MARGIN + place * half;
        this.style(8, 'regular', MUTED).pdf.text(name, x, this.y + 0.4, { width: label - 4 });
        this.style(8.5).write(value, x + label, this.y, { width: half - label - 8 });
      });
      this.y += height + 3;
    }
  }

  /** A table whose header is repeated on every page and whose rows stay whole. */
  table(columns: readonly Column[], rows: readonly Row[], size = 7.5): void {
    const pad = 3;
    const rowHeight = (cells: readonly Cell[]): number => {
      this.style(size);
      const heights = cells.map((cell, index) =>
        typeof cell === 'string'
          ? this.pdf.heightOfString(cell || ' ', { width: columns[index]!.width - 2 * pad })
          : size + 2,
      );
      return Math.max(...heights) + 3.6;
    };
    const header = (): void => {
      const titles = columns.map((column) => column.title);
      this.style(size - 1, 'bold');
      const height =
        Math.max(
          ...columns.map((column) =>
            this.pdf.heightOfString(column.title || ' ', { width: column.width - 2 * pad }),
          ),
        ) + 4;
      this.pdf.rect(MARGIN, this.y, this.width, height).fill(SHADE);
      this.tableRow(columns, titles, height, pad, () => this.style(size - 1, 'bold'));
    };
    this.need(48);
    header();
    for (const row of rows) {
      const height = rowHeight(row.cells);
      const before = this.y;
      this.need(height);
      if (this.y < before) header();
      this.tableRow(columns, row.cells, height, pad, () => this.style(size, 'regular', row.color ?? TEXT));
    }
    this.y += 4;
  }

  /** Header and footer of every page, once the number of pages is known; then the bytes. */
  async finish(decorate: (page: number, pages: number) => void): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      decorate(page + 1, count);
    }
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
      this.pdf.end();
    });
  }

  private tableRow(
    columns: readonly Column[],
    cells: readonly Cell[],
    height: number,
    pad: number,
    style: () => unknown,
  ): void {
    let x = MARGIN;
    cells.forEach((cell, index) => {
      const { width, align = 'left' } = columns[index]!;
      if (typeof cell === 'string') {
        style();
        this.write(cell, x + pad, this.y + 1.2, { width: width - 2 * pad, align });
      } else cell.draw(x + pad, this.y, width - 2 * pad, height);
      x += width;
    });
    this.y += height;
    this.pdf
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + this.width, this.y)
      .lineWidth(0.3)
      .stroke(RULE);
  }
}
