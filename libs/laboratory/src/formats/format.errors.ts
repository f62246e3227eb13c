import { DomainError, type ErrorKind } from '@homeward/platform/pure';

/** A file of a known format that does not hold to it. */
export class FormatBroken extends DomainError {
  readonly code = 'laboratory.format_broken';
  readonly kind = 'invalid';
  /** @param format as people call it; @param row line of the text */
  constructor(format: string, row: number, value: string, expected: string) {
    const shown = value.slice(0, 200);
    super(
      {
        zh: `${format} 文件第 ${row} 行为“${shown}”，此处应为：${expected}`,
        en: `Line ${row} of the ${format} file is "${shown}"; expected here: ${expected}`,
      },
      'row',
      row,
    );
  }
}

/** XML that is not well-formed, or holds what no exchange file needs. */
export class XmlRefused extends DomainError {
  readonly code = 'laboratory.xml_refused';
  readonly kind = 'invalid';
  constructor(line: number, reason: { readonly zh: string; readonly en: string }) {
    super(
      { zh: `XML 第 ${line} 行：${reason.zh}`, en: `Line ${line} of the XML: ${reason.en}` },
      'row',
      line,
    );
  }
}

/** Sheets of a workbook of which nobody can tell which one is meant. */
export class SheetsAmbiguous extends DomainError {
  readonly code = 'laboratory.sheets_ambiguous';
  readonly kind = 'invalid';
  constructor(fileName: string, sheets: readonly string[]) {
    super(
      {
        zh: `工作簿“${fileName}”有 ${sheets.length} 个分型表（${sheets.join('、')}）：请只保留一个`,
        en: `The workbook "${fileName}" has ${sheets.length} genotype tables (${sheets.join(', ')}): leave one of them`,
      },
      'sheet',
      sheets.join(', '),
    );
  }
}

/** A merged cell in or below the header: what it covers belongs to nobody. */
export class CellsMerged extends DomainError {
  readonly code = 'laboratory.cells_merged';
  readonly kind = 'invalid';
  constructor(sheet: string, cells: string) {
    super(
      {
        zh: `工作表“${sheet}”中 ${cells} 是合并单元格：请取消合并，并为每列写明表头`,
        en: `The cells ${cells} of the sheet "${sheet}" are merged: split them and name each column`,
      },
      cells,
      sheet,
    );
  }
}

/** An archive or workbook that unpacks to more than is taken, or that is made so that it does. */
export class ArchiveTooLarge extends DomainError {
  readonly code = 'laboratory.archive_too_large';
  readonly kind = 'too_large';
  constructor(fileName: string, reason: { readonly zh: string; readonly en: string }) {
    super(
      { zh: `压缩文件“${fileName}”：${reason.zh}`, en: `The archive "${fileName}": ${reason.en}` },
      'file',
      fileName,
    );
  }
}

export class ArchiveBroken extends DomainError {
  readonly code = 'laboratory.archive_broken';
  readonly kind = 'invalid';
  constructor(fileName: string, reason: string) {
    super(
      {
        zh: `压缩文件“${fileName}”已损坏：${reason}`,
        en: `The archive "${fileName}" is damaged: ${reason}`,
      },
      'file',
      fileName,
    );
  }
}

/** What an archive of tables may not hold. */
export class ArchiveEntryRefused extends DomainError {
  readonly code = 'laboratory.archive_entry_refused';
  readonly kind = 'invalid';
  constructor(fileName: string, entry: string, reason: { readonly zh: string; readonly en: string }) {
    super(
      {
        zh: `压缩文件“${fileName}”中的“${entry}”：${reason.zh}`,
        en: `"${entry}" in the archive "${fileName}": ${reason.en}`,
      },
      'file',
      entry,
    );
  }
}

export class ArchiveWithoutTable extends DomainError {
  readonly code = 'laboratory.archive_without_table';
  readonly kind = 'invalid';
  constructor(fileName: string, found: readonly string[]) {
    const names = found.slice(0, 10).join(', ');
    super(
      {
        zh: `压缩文件“${fileName}”中没有分型表（其中有：${names}）`,
        en: `The archive "${fileName}" holds no genotype table (it holds: ${names})`,
      },
      'file',
      fileName,
    );
  }
}

/** What is wrong with one file of several, with its name; the code is that of the cause. */
export class PartRefused extends DomainError {
  readonly code: string;
  readonly kind: ErrorKind;
  constructor(
    readonly part: string,
    override readonly cause: DomainError,
  ) {
    super(
      { zh: `文件“${part}”：${cause.text.zh}`, en: `File "${part}": ${cause.text.en}` },
      cause.field,
      cause.value,
    );
    this.code = cause.code;
    this.kind = cause.kind;
  }
}

/** What a CMF file cannot hold: nothing is cut off or left out to make it fit. */
export class CmfNotPossible extends DomainError {
  readonly code = 'laboratory.cmf_not_possible';
  readonly kind = 'invalid';
  constructor(element: string, value: string, allowed: string) {
    super(
      {
        zh: `CMF 格式不能写入 ${element}“${value}”（允许：${allowed}）`,
        en: `CMF cannot hold "${value}" as ${element} (allowed: ${allowed})`,
      },
      element,
      value,
    );
  }
}
