import type { EvidenceLocus } from '@homeward/judging';
import type { Locale } from '@homeward/platform';
import { ratioText } from './numbers.js';
import type { ReportContent } from './report.content.js';
import { ACCENT, ALERT, type Column, type Row, type Sheet } from './sheet.js';
import { WORDING } from './wording.js';

/** More relatives than this do not fit beside the numbers; they follow in tables of their own. */
const RELATIVES_BESIDE = 4;

/** One line for each locus used: genotypes of the person and of every typed relative, LR, bar, reading. */
export function locusTable(sheet: Sheet, content: ReportContent, locale: Locale): void {
  const words = WORDING[locale];
  const { evidence, hit } = content;
  const typed = evidence.members.filter((member) => member.typed);
  sheet.heading(words.loci, 90);
  sheet.paragraph(words.barKey, { size: 7, muted: true });

  const beside = typed.slice(0, RELATIVES_BESIDE);
  const genotypeWidth = beside.length > 3 ? 52 : 60;
  const title = (member: (typeof typed)[number]): string =>
    `${member.code}\n${words.relations[member.relation]}`;
  const columns: Column[] = [
    { title: words.locusColumns.locus, width: 56 },
    { title: `${hit.personCode}\n${words.locusColumns.person}`, width: genotypeWidth },
    ...beside.map((member) => ({ title: title(member), width: genotypeWidth })),
    { title: words.locusColumns.lr, width: 54, align: 'right' },
    { title: words.locusColumns.log10, width: 32, align: 'right' },
    { title: words.locusColumns.bar, width: 42 },
  ];
  const used = columns.reduce((sum, column) => sum + column.width, 0);
  columns.push({ title: words.locusColumns.note, width: sheet.width - used });
  const scale = Math.max(1, ...evidence.perLocus.map((locus) => Math.abs(locus.log10Lr ?? -3)));
  sheet.table(
    columns,
    evidence.perLocus.map((locus): Row => ({
      cells: [
        locus.locus,
        locus.person.join(', '),
        ...beside.map((member) => locus.relatives[member.id]?.join(', ') ?? '–'),
        ratioText(locus.log10Lr),
        locus.log10Lr?.toFixed(2) ?? '−∞',
        {
          draw: (x, y, width, height) => bar(sheet, locus.log10Lr ?? -scale, scale, { x, y, width, height }),
        },
        reading(locus, locale),
      ],
      ...(locus.consistent ? {} : { color: ALERT }),
    })),
    7.5,
  );
  for (let from = RELATIVES_BESIDE; from < typed.length; from += 6) {
    const group = typed.slice(from, from + 6);
    const width = (sheet.width - 56) / group.length;
    sheet.table(
      [
        { title: words.locusColumns.locus, width: 56 },
        ...group.map((member) => ({ title: title(member), width })),
      ],
      evidence.perLocus.map((locus) => ({
        cells: [locus.locus, ...group.map((member) => locus.relatives[member.id]?.join(', ') ?? '–')],
      })),
      7.5,
    );
  }
}

/** Consistent, or what is wrong: an inconsistency always says how many steps, or that none explains it. */
function reading(locus: EvidenceLocus, locale: Locale): string {
  const words = WORDING[locale];
  const note = locus.note ? words.notes[locus.note] : null;
  if (locus.consistent) return note ?? words.consistent;
  const steps = locus.steps === null ? null : words.steps(locus.steps);
  return [note, steps].filter(Boolean).join(locale === 'zh' ? '，' : ', ');
}

function bar(
  sheet: Sheet,
  value: number,
  scale: number,
  box: { x: number; y: number; width: number; height: number },
): void {
  const middle = box.x + box.width / 2;
  const length = (Math.min(Math.abs(value), scale) / scale) * (box.width / 2);
  sheet.pdf
    .rect(value < 0 ? middle - length : middle, box.y + 3, length, Math.min(7, box.height - 5))
    .fill(value < 0 ? ALERT : ACCENT);
  sheet.pdf
    .moveTo(middle, box.y + 1.5)
    .lineTo(middle, box.y + box.height - 1)
    .lineWidth(0.4)
    .stroke('#8a94a3');
}
