import type { Evidence } from '@homeward/judging';
import { layoutPedigree, type PedigreeNode } from './pedigree.layout.js';
import { ACCENT, ALERT, MARGIN, type Sheet } from './sheet.js';

const ROW = 72;
/** Symbol and labels of the last generation. */
const LAST_ROW = 52;
const HALF = 10;
const LINE = '#3b4754';
const WIDEST_COLUMN = 96;
/** Distance of the lines of siblings of different parents, and how many fit between two generations. */
const LANE = 4;
const MOST_LANES = 4;

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
  const layout = layoutPedigree(persons);
  sheet.need(heightOf(layout.generations));
  const top = sheet.y + HALF + 4;
  const step = Math.min(WIDEST_COLUMN, sheet.width / layout.columns);
  const left = MARGIN + (sheet.width - (layout.columns - 1) * step) / 2;
  const at = new Map(layout.nodes.map((node) => [node.id, node]));
  const px = (node: PedigreeNode): number => left + node.x * step;
  const py = (node: PedigreeNode): number => top + node.generation * ROW;
  const { pdf } = sheet;

  pdf.lineWidth(0.9);
  for (const family of layout.families) {
    const father = at.get(family.father)!;
    const mother = at.get(family.mother)!;
    const y = py(father);
    const middle = left + family.anchor * step;
    const bar = y + ROW - HALF - 6 - (family.lane % MOST_LANES) * LANE;
    const [west, east] = [px(father), px(mother)].sort((a, b) => a - b) as [number, number];
    if (family.adjacent)
      pdf
        .moveTo(west + HALF, y)
        .lineTo(east - HALF, y)
        .stroke(LINE);
    else {
      // Over the heads of whoever stands between the two.
      const over = y - HALF - 4;
      pdf
        .moveTo(west, y - HALF)
        .lineTo(west, over)
        .lineTo(east, over)
        .lineTo(east, y - HALF)
        .stroke(LINE);
    }
    pdf.moveTo(middle, family.adjacent ? y : y - HALF - 4);
    pdf.lineTo(middle, bar).stroke(LINE);
    const children = family.children.map((id) => at.get(id)!);
    const xs = [middle, ...children.map(px)];
    pdf
      .moveTo(Math.min(...xs), bar)
      .lineTo(Math.max(...xs), bar)
      .stroke(LINE);
    for (const node of children)
      pdf
        .moveTo(px(node), bar)
        .lineTo(px(node), py(node) - HALF)
        .stroke(LINE);
  }
  const typed = new Set(evidence.members.filter((member) => member.typed).map((member) => member.id));
  for (const person of persons) {
    const node = at.get(person.id)!;
    const missing = person.id === missingId;
    symbol(sheet, person.sex, px(node), py(node), {
      stroke: missing ? ALERT : LINE,
      fill: missing ? '#ffffff' : typed.has(person.id) ? ACCENT : '#ffffff',
    });
    if (missing)
      sheet
        .style(11, 'bold', ALERT)
        .pdf.text('?', px(node) - HALF, py(node) - 8, { width: 2 * HALF, align: 'center' });
    label(person.id).forEach((text, index) => {
      sheet
        .style(7, index === 0 ? 'bold' : 'regular')
        .pdf.text(text, px(node) - step / 2, py(node) + HALF + 2 + index * 9, {
          width: step,
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
