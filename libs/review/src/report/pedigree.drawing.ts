import { knownIn } from '@homeward/platform';
import type { Evidence } from '@homeward/judging';
import { layoutPedigree, pedigreePicture } from '@homeward/rules';
import { ACCENT, ALERT, MARGIN, type Sheet } from './sheet.js';

const ROW = 72;
/** Symbol and labels of the last generation. */
const LAST_ROW = 52;
const HALF = 10;
const LINE = '#3b4754';
const WIDEST_COLUMN = 96;
/** Bars and lines over heads, as `PedigreeMeasures` says. */
const LINES = { bar: 11, barStep: 4, barRoom: 12, over: 4 } as const;

/** Labels under a symbol, at most two lines. */
export type PedigreeLabel = (id: string) => readonly string[];

/**
 * Draws the pedigree in vectors: square male, circle female, diamond unknown; filled when typed; the missing member
 * in red with a question mark.
 */
export function drawPedigree(
  sheet: Sheet,
  evidence: Pick<Evidence, 'pedigree' | 'members'>,
  label: PedigreeLabel,
): void {
  const { persons, missingId } = evidence.pedigree;
  const layout = layoutPedigree(persons, missingId);
  sheet.need(heightOf(layout.generations));
  const column = Math.min(WIDEST_COLUMN, sheet.width / layout.columns);
  const left = MARGIN + (sheet.width - (layout.columns - 1) * column) / 2;
  const { lines, places } = pedigreePicture(layout, {
    ...LINES,
    column,
    row: ROW,
    half: HALF,
    origin: [left, sheet.y + HALF + 4],
  });
  const { pdf } = sheet;

  pdf.lineWidth(0.9);
  for (const [start, ...others] of lines) {
    if (!start) continue;
    pdf.moveTo(...start);
    for (const point of others) pdf.lineTo(...point);
    pdf.stroke(LINE);
  }
  const typed = new Set(evidence.members.filter((member) => member.typed).map((member) => member.id));
  for (const person of persons) {
    const [x, y] = knownIn(places, person.id);
    const missing = person.id === missingId;
    symbol(sheet, person.sex, x, y, {
      stroke: missing ? ALERT : LINE,
      fill: missing ? '#ffffff' : typed.has(person.id) ? ACCENT : '#ffffff',
    });
    if (missing)
      sheet.style(11, 'bold', ALERT).pdf.text('?', x - HALF, y - 8, { width: 2 * HALF, align: 'center' });
    label(person.id).forEach((text, index) => {
      sheet
        .style(7, index === 0 ? 'bold' : 'regular')
        .pdf.text(text, x - column / 2, y + HALF + 2 + index * 9, {
          width: column,
          align: 'center',
          lineBreak: false,
        });
    });
  }
  sheet.y += heightOf(layout.generations);
}

function heightOf(generations: number): number {
  return (generations - 1) * ROW + LAST_ROW;
}

function symbol(
  sheet: Sheet,
  sex: string,
  x: number,
  y: number,
  colors: { stroke: string; fill: string },
): void {
  const { pdf } = sheet;
  if (sex === 'male') pdf.rect(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
  else if (sex === 'female') pdf.circle(x, y, HALF);
  else pdf.polygon([x, y - HALF - 2], [x + HALF + 2, y], [x, y + HALF + 2], [x - HALF - 2, y]);
  pdf.lineWidth(1.2).fillAndStroke(colors.fill, colors.stroke);
}
