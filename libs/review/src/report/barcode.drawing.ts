import bwipjs from 'bwip-js/node';
import type { Sheet } from './sheet.js';

interface Matrix {
  readonly pixs: ArrayLike<number>;
  readonly pixx: number;
  readonly pixy: number;
}

/** The last code: the report in the other language has the same one, and it takes a tenth of a second to make. */
let last: { readonly text: string; readonly matrix: Matrix } | null = null;

function qrCode(text: string): Matrix {
  if (last?.text !== text) {
    const [matrix] = bwipjs.raw({ bcid: 'qrcode', text }) as unknown as Matrix[];
    if (!matrix) throw new Error('bwip-js returned no matrix');
    last = { text, matrix };
  }
  return last.matrix;
}

/** Draws `text` as a QR code of `size` points: vector squares, one rectangle for each dark run of a row. */
export function drawQrCode(sheet: Sheet, text: string, x: number, y: number, size: number): void {
  const { pixs, pixx, pixy } = qrCode(text);
  const module = size / pixx;
  for (let row = 0; row < pixy; row++)
    for (let column = 0; column < pixx; column++) {
      let run = 0;
      while (column + run < pixx && pixs[row * pixx + column + run] === 1) run++;
      if (run > 0) sheet.pdf.rect(x + column * module, y + row * module, run * module, module);
      column += run;
    }
  sheet.pdf.fill('#000000');
}

/** Draws `text` as Code 128 bars. */
export function drawCode128(
  sheet: Sheet,
  text: string,
  box: { x: number; y: number; width: number; height: number },
): void {
  const [bars] = bwipjs.raw({ bcid: 'code128', text }) as unknown as { sbs: number[] }[];
  if (!bars) throw new Error('bwip-js returned no bars');
  const modules = bars.sbs.reduce((sum, width) => sum + width, 0);
  let { x } = box;
  bars.sbs.forEach((width, index) => {
    const points = (width * box.width) / modules;
    // Widths alternate: bar, space, bar …
    if (index % 2 === 0) sheet.pdf.rect(x, box.y, points, box.height);
    x += points;
  });
  sheet.pdf.fill('#000000');
}
