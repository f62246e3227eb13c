import { textPieces } from '../../table/encoding.js';
import { ArchiveBroken, ArchiveTooLarge } from '../format.errors.js';
import { XmlEvents, type XmlHandler } from '../xml-events.js';
import type { ArchiveEntry } from '../zip/zip-archive.js';
import { isDateFormat } from './date-format.js';

/** A sheet of a workbook, not read yet. */
export interface Sheet {
  readonly name: string;
  readonly entry: ArchiveEntry;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** By number of the cell style: numbers of this style are shown as dates or times. */
  readonly dateStyles: readonly boolean[];
}

const WORKBOOK = 'xl/workbook.xml';
/** Characters of all texts together; names and alleles of a hundred thousand persons have a few million. */
const MOST_TEXT = 48 * 1024 * 1024;

/** Whether the files of an archive are those of a workbook of the Office Open XML family. */
export function isWorkbook(entries: readonly ArchiveEntry[]): boolean {
  return (
    entries.some(({ name }) => name === WORKBOOK) &&
    entries.some(({ name }) => name === '[Content_Types].xml')
  );
}

/**
 * What is needed to read the sheets of a workbook.
 * @throws ArchiveBroken, ArchiveTooLarge, XmlRefused
 */
export async function openWorkbook(entries: readonly ArchiveEntry[], fileName: string): Promise<Workbook> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const names: { name: string; relation: string }[] = [];
  await readXml(byName.get(WORKBOOK), {
    open: (element, attributes) => {
      if (element === 'sheet')
        names.push({
          name: attributes['name'] ?? '',
          relation: attributes['r:id'] ?? attributes['id'] ?? '',
        });
    },
  });
  const targets = new Map<string, string>();
  await readXml(byName.get('xl/_rels/workbook.xml.rels'), {
    open: (element, { Id, Target, Type }) => {
      // Sheets of charts and macros hold no cells.
      if (element === 'Relationship' && Id && Target && Type?.endsWith('/worksheet') === true)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets = names.flatMap(({ name, relation }): Sheet[] => {
    const target = targets.get(relation);
    if (target === undefined) return [];
    const entry = byName.get(target);
    if (!entry) throw new ArchiveBroken(fileName, `the sheet "${name}" is missing`);
    return [{ name, entry }];
  });
  return {
    sheets,
    strings: await sharedStrings(byName.get('xl/sharedStrings.xml'), fileName),
    dateStyles: await dateStyles(byName.get('xl/styles.xml')),
  };
}

/** Reads an XML file of the workbook; one that is not there is empty. @throws XmlRefused */
export async function readXml(entry: ArchiveEntry | undefined, handler: Partial<XmlHandler>): Promise<void> {
  if (!entry) return;
  const nothing = () => undefined;
  const events = new XmlEvents({ open: nothing, text: nothing, close: nothing, ...handler });
  for await (const { text } of textPieces(entry.file, 'utf-8')) events.write(text);
  events.end();
}

/** The texts that cells refer to by number. Readings beside Chinese or Japanese text are no part of it. */
async function sharedStrings(entry: ArchiveEntry | undefined, fileName: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let total = 0;
  let within: 'text' | 'reading' | null = null;
  await readXml(entry, {
    open: (element) => {
      if (element === 'si') text = '';
      else if (element === 'rPh') within = 'reading';
      else if (element === 't' && within !== 'reading') within = 'text';
    },
    text: (value) => {
      if (within !== 'text') return;
      text += value;
      total += value.length;
      if (total > MOST_TEXT)
        throw new ArchiveTooLarge(fileName, {
          zh: '文本过多，请导出为文本表格',
          en: 'it holds too much text; export it as a text table',
        });
    },
    close: (element) => {
      if (element === 'si') strings.push(text);
      else if (element === 'rPh' || (element === 't' && within === 'text')) within = null;
    },
  });
  return strings;
}

async function dateStyles(entry: ArchiveEntry | undefined): Promise<boolean[]> {
  const own = new Map<string, string>();
  const styles: boolean[] = [];
  let within = false;
  await readXml(entry, {
    open: (element, { numFmtId = '0', formatCode = '' }) => {
      if (element === 'numFmt') own.set(numFmtId, formatCode);
      else if (element === 'cellXfs') within = true;
      else if (element === 'xf' && within) styles.push(isDateFormat(Number(numFmtId), own.get(numFmtId)));
    },
    close: (element) => {
      if (element === 'cellXfs') within = false;
    },
  });
  return styles;
}
