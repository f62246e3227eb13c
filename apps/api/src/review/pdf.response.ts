import { StreamableFile } from '@nestjs/common';

/** A stored report as an answer; shown in the browser, saved under its number. */
export function pdfResponse(report: { readonly fileName: string; readonly pdf: Buffer }): StreamableFile {
  return new StreamableFile(report.pdf, {
    type: 'application/pdf',
    disposition: `inline; filename="${report.fileName}"`,
    length: report.pdf.length,
  });
}
