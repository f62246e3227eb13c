import { clockIn, offsetOf } from '../calendar/zone';

export type CsvValue = string | number | boolean | null | undefined;

const FORMULA = /^[=+\-@\t\r]/;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Times as the pages write them: in the programme's zone, which they name. */
function written(text: string): string {
  return MOMENT.test(text) ? `${clockIn(text)} (${offsetOf(text)})` : text;
}

/** A cell that a spreadsheet would run as a formula is made text by a leading apostrophe. */
export function csvCell(value: CsvValue): string {
  const text = value === null || value === undefined ? '' : written(String(value));
  const number = /^-?\d+(\.\d+)?$/.test(text);
  const safe = FORMULA.test(text) && !number ? `'${text}` : text;
  return /["',;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 text; the byte-order mark makes Excel read UTF-8. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return '\uFEFF' + [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

/** Hands a file to the reader's browser. */
export function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
