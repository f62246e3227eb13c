import { textPieces } from '../../table/encoding.js';
import type { TableRecord } from '../../table/table-form.js';
import { XmlEvents, type XmlHandler } from '../xml-events.js';
import type { Sheet, Workbook } from './workbook.js';

/** Wider than any table of genotypes; what stands further right is put into one more cell, so that it is named. */
const WIDEST = 4096;
const LAST_ROW = 1_048_576;
/** A cell that the workbook gives no sense; it is no allele, and no name. */
const UNREADABLE = '#REF!';
const DAY_ONE = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/**
 * The rows of a sheet with content, as texts. A number that is shown as a date becomes the date, and a formula itself:
 * neither is an allele, and where they do no harm they are readable.
 * @throws XmlRefused
 */
export async function* sheetRows(
  sheet: Sheet,
  workbook: Workbook,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord[]> {
  const reader = new RowReader(workbook);
  const events = new XmlEvents(reader);
  for await (const { text, done } of textPieces(sheet.entry.file, 'utf-8')) {
    events.write(text);
    yield reader.taken();
    await onBytes(done);
  }
  events.end();
  yield reader.taken();
}

class RowReader implements XmlHandler {
  private found: TableRecord[] = [];
  private row = 0;
  private cells: string[] = [];
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private formula: string | null = null;
  private within: 'value' | 'formula' | null = null;
  private reading = false;

  constructor(private readonly workbook: Workbook) {}

  taken(): TableRecord[] {
    const records = this.found;
    this.found = [];
    return records;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.row = Math.min(LAST_ROW, Number(attributes['r'] ?? this.row + 1) || this.row + 1);
        this.cells = [];
        this.column = -1;
        break;
      case 'c':
        this.column = Math.min(WIDEST, columnOf(attributes['r']) ?? this.column + 1);
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        this.value = '';
        this.formula = null;
        break;
      case 'v':
        this.within = 'value';
        break;
      case 't':
        if (!this.reading) this.within = 'value';
        break;
      case 'rPh':
        this.reading = true;
        break;
      case 'f':
        this.formula = '';
        this.within = 'formula';
        break;
      default:
    }
  }

  text(text: string): void {
    if (this.within === 'value') this.value += text;
    else if (this.within === 'formula') this.formula = (this.formula ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.within = null;
    else if (name === 'rPh') this.reading = false;
    else if (name === 'c') this.put(this.textOfCell());
    else if (name === 'row' && this.cells.some((cell) => cell.trim() !== ''))
      this.found.push({ rowNumber: this.row, cells: this.cells });
  }

  private put(text: string): void {
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    // A place that is filled twice, or beyond the widest table.
    this.cells[this.column] = this.cells[this.column] === undefined ? text : UNREADABLE;
  }

  private textOfCell(): string {
    if (this.formula !== null) return `=${this.formula}`;
    const { value } = this;
    switch (this.type) {
      case 's':
        return this.workbook.strings[Number(value)] ?? UNREADABLE;
      case 'n':
        if (value === '') return '';
        if (this.workbook.dateStyles[this.style] === true) return dateText(Number(value));
        return /e/i.test(value) ? String(Number(value)) : value;
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      default:
        return value;
    }
  }
}

/** The column of `AB12`, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A day number of a workbook as `2024-09-03`; the part of a day as `09:03:00`. */
function dateText(days: number): string {
  const text = new Date(DAY_ONE + Math.round(days * MS_PER_DAY));
  if (Number.isNaN(text.getTime())) return '????-??-??';
  const [date = '', time = ''] = text.toISOString().split('T');
  const clock = time.slice(0, 8);
  if (days < 1) return clock;
  return Number.isInteger(days) ? date : `${date} ${clock}`;
}
