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
        zh: `文件“${fileName}”超过上限 ${limit} 字节，请分批上传`,
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
    super(
      { zh: '请求中没有文件（字段 file）', en: 'The request holds no file (field "file")' },
      'file',
      null,
    );
  }
}

export class PanelUnknown extends DomainError {
  readonly code = 'laboratory.unknown_panel';
  readonly kind = 'invalid';
  constructor(panel: string) {
    super({ zh: `未知的试剂盒“${panel}”`, en: `Unknown panel "${panel}"` }, 'panel', panel);
  }
}

/** An answer to a question that the batch does not ask. */
export class PanelNotAsked extends DomainError {
  readonly code = 'laboratory.panel_not_asked';
  readonly kind = 'conflict';
  constructor(panel: string, asked: readonly string[]) {
    super(
      {
        zh: `该批次没有未知的试剂盒名称“${panel}”；待确认：${asked.join('、') || '无'}`,
        en: `The batch does not ask for the panel "${panel}"; it asks for: ${asked.join(', ') || 'none'}`,
      },
      'panel',
      panel,
    );
  }
}

export class NothingToApply extends DomainError {
  readonly code = 'laboratory.nothing_to_apply';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `批次 ${number} 没有合格样本，不能批准`,
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
      { zh: `列表位置“${cursor}”无效`, en: `"${cursor}" is no place in this list` },
      'after',
      cursor.slice(0, 100),
    );
  }
}

/** The uploader of a table does not decide about it (four-eyes principle). */
export class OwnUpload extends DomainError {
  readonly code = 'laboratory.own_upload';
  readonly kind = 'forbidden';
  constructor(number: string) {
    super(
      {
        zh: `批次 ${number} 是您本人上传的，必须由另一位实验室负责人审批`,
        en: `You uploaded the batch ${number} yourself; another laboratory lead decides about it`,
      },
      'uploadedBy',
      null,
    );
  }
}

export class SampleKindsUndecided extends DomainError {
  readonly code = 'laboratory.sample_kinds_undecided';
  readonly kind = 'conflict';
  constructor(number: string, names: readonly string[]) {
    super(
      {
        zh: `批次 ${number} 中有无法识别的样本（${names.join('、')}），请先判定它们是什么`,
        en: `The batch ${number} has samples of unknown kind (${names.join(', ')}); say first what they are`,
      },
      'findings',
      names.join(', '),
    );
  }
}

export class DecisionNotPossible extends DomainError {
  readonly code = 'laboratory.decision_not_possible';
  readonly kind = 'invalid';
  constructor(decision: string, possible: readonly string[]) {
    super(
      {
        zh: `此问题不能作出“${decision}”的决定，可选：${possible.join('、')}`,
        en: `"${decision}" is no possible decision here; possible: ${possible.join(', ')}`,
      },
      'decision',
      decision,
    );
  }
}

export class BatchNotOpenForDecisions extends DomainError {
  readonly code = 'laboratory.batch_not_open_for_decisions';
  readonly kind = 'conflict';
  constructor(number: string, status: string) {
    super(
      {
        zh: `批次 ${number} 目前处于“${status}”状态，不能作此决定`,
        en: `The batch ${number} is "${status}"; this cannot be decided now`,
      },
      'status',
      status,
    );
  }
}

export class ColumnNotRefused extends DomainError {
  readonly code = 'laboratory.column_not_refused';
  readonly kind = 'invalid';
  constructor(number: string, header: string) {
    super(
      {
        zh: `批次 ${number} 中没有被拒绝的列“${header}”`,
        en: `The batch ${number} has no refused column "${header}"`,
      },
      'headers',
      header,
    );
  }
}

export class ColumnAlreadyTakenBack extends DomainError {
  readonly code = 'laboratory.column_already_taken_back';
  readonly kind = 'conflict';
  constructor(header: string) {
    super(
      {
        zh: `列“${header}”的“不需要”决定已被撤回`,
        en: `That the column "${header}" is not needed was taken back already`,
      },
      'header',
      header,
    );
  }
}

export class BatchSettling extends DomainError {
  readonly code = 'laboratory.batch_settling';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `批次 ${number} 的样本正在按判定处理，处理完后再批准`,
        en: `Samples of the batch ${number} are being settled after a decision; approve it when that is done`,
      },
      'status',
      null,
    );
  }
}
