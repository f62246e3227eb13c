import { setImmediate as breathe } from 'node:timers/promises';
import type { Locale } from '@homeward/platform';
import { locusTable } from './locus.table.js';
import type { ReportContent } from './report.content.js';
import { SECTIONS_AFTER_LOCI, SECTIONS_BEFORE_LOCI } from './sections.js';
import { ACCENT, ALERT, MARGIN, Sheet } from './sheet.js';
import { WORDING } from './wording.js';

/**
 * The report as PDF, A4. A pure function of its arguments: no clock, no randomness, no database, so the stored
 * content always gives the stored bytes. Other work of the process runs between the sections.
 */
export async function renderReport(content: ReportContent, locale: Locale): Promise<Buffer> {
  const words = WORDING[locale];
  const { secondBlood: second } = content;
  const title = second ? words.titleSecond : words.title;
  const sheet = new Sheet(`${title} ${content.number}`, new Date(content.issuedAt));
  for (const section of [...SECTIONS_BEFORE_LOCI, locusTable, ...SECTIONS_AFTER_LOCI]) {
    section(sheet, content, locale);
    await breathe();
  }
  return sheet.finish((page, pages) => {
    const { pdf, width } = sheet;
    const line = `${content.number} · ${words.revision} ${content.revision} · ${content.hit.caseNumber}`;
    sheet.style(7.5, 'regular', '#5a6675').pdf.text(line, MARGIN, 30, { lineBreak: false });
    sheet
      .style(7.5, 'bold', second ? ACCENT : ALERT)
      .pdf.text(second ? words.secondStage[second.verdict] : words.lead, MARGIN, 30, {
        width,
        align: 'right',
      });
    pdf
      .moveTo(MARGIN, 44)
      .lineTo(MARGIN + width, 44)
      .lineWidth(0.5)
      .stroke('#c9d1dc');
    const bottom = pdf.page.height - 40;
    sheet
      .style(7.5, 'regular', '#5a6675')
      .pdf.text(`${words.verification} ${content.verificationCode}`, MARGIN, bottom, { lineBreak: false });
    pdf.text(words.page(page, pages), MARGIN, bottom, { width, align: 'right' });
  });
}
