import { clockIn, csvCell, offsetOf, timeZone } from '@homeward/rules';

export type CsvValue = string | number | boolean | null | undefined;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Times as the pages write them: in the programme's zone, which they name. */
function written(text: string): string {
  return MOMENT.test(text) ? `${clockIn(text, timeZone(), true)} (${offsetOf(text)})` : text;
}

/** One cell; null is an empty one. */
function cellOf(value: CsvValue): string {
  return csvCell(value === null || value === undefined ? '' : written(String(value)));
}

/** RFC 4180 text; the byte-order mark makes Excel read UTF-8. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return '\uFEFF' + [header, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n';
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
