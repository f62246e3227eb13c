import { DomainError } from '@homeward/platform';

export class FileAlreadyImported extends DomainError {
  readonly code = 'laboratory.file_already_imported';
  readonly kind = 'conflict';
  constructor(
    fileName: string,
    readonly batchNumber: string,
  ) {
    super(
      {
        zh: `文件“${fileName}”的内容已在批次 ${batchNumber} 中导入`,
        en: `The content of "${fileName}" was imported before, as batch ${batchNumber}`,
      },
      'file',
      fileName,
    );
  }
}

export class FileTooLarge extends DomainError {
  readonly code = 'laboratory.file_too_large';
  readonly kind = 'too_large';
  constructor(fileName: string, limit: number) {
    super(
      {
        zh: `文件“${fileName}”超过上限 ${limit} 字节,请分批上传`,
        en: `The file "${fileName}" is larger than the limit of ${limit} bytes; split it`,
      },
      'file',
      fileName,
    );
  }
}

export class FileMissing extends DomainError {
  readonly code = 'laboratory.file_missing';
  readonly kind = 'invalid';
  constructor() {
    super({ zh: '请求中没有文件(字段 file)', en: 'The request holds no file (field "file")' }, 'file', null);
  }
}

export class PanelUnknown extends DomainError {
  readonly code = 'laboratory.unknown_panel';
  readonly kind = 'invalid';
  constructor(panel: string) {
    super({ zh: `未知的试剂盒“${panel}”`, en: `Unknown panel "${panel}"` }, 'panel', panel);
  }
}

export class NothingToApply extends DomainError {
  readonly code = 'laboratory.nothing_to_apply';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `批次 ${number} 没有合格样本,不能批准`,
        en: `The batch ${number} has no accepted sample; it cannot be approved`,
      },
      'samples',
      0,
    );
  }
}

export class CursorInvalid extends DomainError {
  readonly code = 'laboratory.cursor_invalid';
  readonly kind = 'invalid';
  constructor(cursor: string) {
    super(
      { zh: `翻页位置“${cursor}”无效`, en: `"${cursor}" is no place in this list` },
      'after',
      cursor.slice(0, 100),
    );
  }
}

export class ReasonMissing extends DomainError {
  readonly code = 'laboratory.reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super({ zh: '退回批次必须写明理由', en: 'Rejecting a batch needs a reason' }, 'reason', reason);
  }
}
