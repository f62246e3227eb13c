import { DomainError } from '@homeward/platform/pure';
import { columnLetters } from './column-letters.js';

export class FileEmpty extends DomainError {
  readonly code = 'laboratory.file_empty';
  readonly kind = 'invalid';
  constructor(fileName: string) {
    super({ zh: `文件“${fileName}”是空的`, en: `The file "${fileName}" is empty` }, 'file', fileName);
  }
}

export class FileNotATable extends DomainError {
  readonly code = 'laboratory.file_not_a_table';
  readonly kind = 'invalid';
  constructor(fileName: string, found: string) {
    super(
      {
        zh: `文件“${fileName}”不是文本表格（${found}），请导出为制表符或逗号分隔的文本后上传`,
        en: `The file "${fileName}" is not a text table (${found}); export it as tab- or comma-separated text`,
      },
      'file',
      fileName,
    );
  }
}

export class EncodingNotRecognised extends DomainError {
  readonly code = 'laboratory.encoding_not_recognised';
  readonly kind = 'invalid';
  constructor(fileName: string) {
    super(
      {
        zh: `无法识别文件“${fileName}”的字符编码（支持 UTF-8、UTF-16、GB18030）`,
        en: `The character encoding of "${fileName}" is not UTF-8, UTF-16 or GB18030`,
      },
      'file',
      fileName,
    );
  }
}

export class HeaderNotRecognised extends DomainError {
  readonly code = 'laboratory.header_not_recognised';
  readonly kind = 'invalid';
  constructor(header: string) {
    super(
      {
        zh: `无法识别表头“${header}”：需要样本名称、基因座和等位基因列，或每个基因座一至两列`,
        en: `The header "${header}" is not recognised: it needs columns for sample name, marker and alleles, or one or two columns for each marker`,
      },
      'header',
      header,
    );
  }
}

/** The sample stands in a line above its rows, as GeneMarker writes it: whose rows they are cannot be told from them. */
export class SampleInLines extends DomainError {
  readonly code = 'laboratory.sample_in_lines';
  readonly kind = 'invalid';
  constructor(header: string) {
    super(
      {
        zh: `表头“${header}”中没有样本列：样本写在数据行上方的格式（如 GeneMarker 的一种报表）不能读取，请导出每行都带样本名称的表`,
        en: `The header "${header}" has no column for the sample: tables in which the sample stands in a line above its rows (a report of GeneMarker) are not read; export one with the sample name in each row`,
      },
      'header',
      header,
    );
  }
}

export class TableBroken extends DomainError {
  readonly code = 'laboratory.table_broken';
  readonly kind = 'invalid';
  constructor(row: number, reason: string) {
    super(
      { zh: `第 ${row} 行附近的表格已损坏：${reason}`, en: `The table is broken near row ${row}: ${reason}` },
      'row',
      row,
    );
  }
}

export class TooManyValues extends DomainError {
  readonly code = 'laboratory.too_many_values';
  readonly kind = 'too_large';
  constructor(limit: number) {
    super(
      {
        zh: `文件中互不相同的结果超过 ${limit} 种，请分批上传`,
        en: `The file holds more than ${limit} different results; split it`,
      },
      'file',
      limit,
    );
  }
}

export class NoRows extends DomainError {
  readonly code = 'laboratory.no_rows';
  readonly kind = 'invalid';
  constructor() {
    super({ zh: '文件只有表头，没有数据行', en: 'The file has a header but no rows' }, 'file', null);
  }
}

export class HeaderRepeated extends DomainError {
  readonly code = 'laboratory.header_repeated';
  readonly kind = 'invalid';
  constructor(header: string, column: number) {
    super(
      {
        zh: `表头“${header}”出现两次（第二次在 ${columnLetters(column)} 列）：一个文件只能有一张表`,
        en: `The header "${header}" occurs twice (the second time in column ${columnLetters(column)}): a file holds one table`,
      },
      'header',
      header,
    );
  }
}

export class ColumnWithoutHeader extends DomainError {
  readonly code = 'laboratory.column_without_header';
  readonly kind = 'invalid';
  constructor(column: number, row: number, value: string) {
    const letters = columnLetters(column);
    super(
      {
        zh: `${letters} 列没有表头，但第 ${row} 行有值“${value}”：请写明表头（如合并单元格下的第二个等位基因列），或删除该列`,
        en: `Column ${letters} has no header, but row ${row} has the value "${value}" in it: name the column (as for the second alleles under merged header cells), or remove it`,
      },
      letters,
      value,
    );
  }
}
