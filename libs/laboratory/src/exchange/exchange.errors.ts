import { DomainError, type Bilingual } from '@homeward/platform';

/** Four eyes: nobody decides about their own request. */
export class OwnExchange extends DomainError {
  readonly code = 'laboratory.own_exchange';
  readonly kind = 'forbidden';
  constructor(number: string) {
    super(
      {
        zh: `外送申请 ${number} 是您本人提出的，必须由另一位实验室负责人决定`,
        en: `You made the request ${number} yourself; another laboratory lead decides about it`,
      },
      'requestedBy',
      null,
    );
  }
}

export class NotOwnExchange extends DomainError {
  readonly code = 'laboratory.not_own_exchange';
  readonly kind = 'forbidden';
  constructor(number: string) {
    super(
      {
        zh: `外送申请 ${number} 只能由申请人或批准人处理`,
        en: `Only who requested or approved ${number} may do this`,
      },
      'requestedBy',
      null,
    );
  }
}

export class RecipientNotInForce extends DomainError {
  readonly code = 'laboratory.recipient_not_in_force';
  readonly kind = 'conflict';
  constructor(name: Bilingual) {
    super(
      {
        zh: `与“${name.zh}”的协议未生效或已终止，不能向其外送`,
        en: `The agreement with "${name.en}" is not in force; nothing is sent to it`,
      },
      'recipientId',
      name.en,
    );
  }
}

export class RecipientCodeTaken extends DomainError {
  readonly code = 'laboratory.recipient_code_taken';
  readonly kind = 'conflict';
  constructor(code: string) {
    super(
      {
        zh: `机构代码 ${code} 已属于另一接收单位`,
        en: `The office code ${code} belongs to another recipient`,
      },
      'code',
      code,
    );
  }
}

/** A field of a recipient or a request that cannot be used as it is. */
export class ExchangeFieldRefused extends DomainError {
  readonly code = 'laboratory.exchange_field_refused';
  readonly kind = 'invalid';
  constructor(field: string, value: string, why: Bilingual) {
    super({ zh: `${field}“${value}”：${why.zh}`, en: `${field} "${value}": ${why.en}` }, field, value);
  }
}

export class SelectionEmpty extends DomainError {
  readonly code = 'laboratory.exchange_selection_empty';
  readonly kind = 'conflict';
  constructor() {
    super(
      {
        zh: '所选范围内没有可外送的分型（须为现行、有同意、仍在寻找）',
        en: 'No profile in force, with consent, of somebody still sought for, belongs to what was chosen',
      },
      'selection',
      null,
    );
  }
}

export class SelectionTooLarge extends DomainError {
  readonly code = 'laboratory.exchange_selection_too_large';
  readonly kind = 'too_large';
  constructor(found: number, most: number) {
    super(
      {
        zh: `所选范围有 ${found} 份分型，一次最多 ${most} 份，请缩小范围`,
        en: `What was chosen holds ${found} profiles; one request takes ${most} at most. Choose less`,
      },
      'selection',
      found,
    );
  }
}

/** A case that is over is not sent any more. */
export class ExchangeCaseNotOpen extends DomainError {
  readonly code = 'laboratory.exchange_case_not_open';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `案件 ${number} 已结束寻找，不能外送`,
        en: `The case ${number} is over; its family is not sent`,
      },
      'caseNumbers',
      number,
    );
  }
}

export class CsvNotPossible extends DomainError {
  readonly code = 'laboratory.csv_not_possible';
  readonly kind = 'invalid';
  constructor(whose: string, value: string, most: number) {
    super(
      {
        zh: `${whose} 的等位基因“${value}”不能写入 CSV（1 至 ${most} 个）`,
        en: `${whose}: the alleles "${value}" do not fit into the CSV (1 to ${most})`,
      },
      'alleles',
      value,
    );
  }
}

/** The file no longer says what is in force, or holds whose family was found: it does not go out. */
export class ExchangeOutdated extends DomainError {
  readonly code = 'laboratory.exchange_outdated';
  readonly kind = 'conflict';
  constructor(number: string, changed: number) {
    super(
      {
        zh: `外送文件 ${number} 中有 ${changed} 份分型已更正、已撤回或已结束寻找，请重新生成文件`,
        en: `${changed} of the profiles in the file of ${number} were corrected or withdrawn, or are not sought for any more; have the file made anew`,
      },
      'profiles',
      changed,
    );
  }
}

export class ExchangeFileGone extends DomainError {
  readonly code = 'laboratory.exchange_file_gone';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `外送 ${number} 的文件尚未生成或已按期删除`,
        en: `The file of ${number} is not made yet, or was deleted after its time`,
      },
      'status',
      number,
    );
  }
}

export class ExchangeTakesNoAnswers extends DomainError {
  readonly code = 'laboratory.exchange_takes_no_answers';
  readonly kind = 'conflict';
  constructor(number: string, status: Bilingual) {
    super(
      {
        zh: `外送 ${number} 处于“${status.zh}”状态，不能导入答复`,
        en: `${number} is "${status.en}"; answers are taken once it is delivered`,
      },
      'status',
      number,
    );
  }
}

export class AnswerHeaderRefused extends DomainError {
  readonly code = 'laboratory.answer_header_refused';
  readonly kind = 'invalid';
  constructor(header: string, why: 'unknown' | 'repeated' | 'missing') {
    const words = {
      unknown: { zh: '不认识的列', en: 'is no column of answers' },
      repeated: { zh: '出现两次', en: 'occurs twice' },
      missing: { zh: '缺少此列', en: 'is missing' },
    }[why];
    super({ zh: `列“${header}”：${words.zh}`, en: `The column "${header}" ${words.en}` }, 'header', header);
  }
}

export class AnswersTooMany extends DomainError {
  readonly code = 'laboratory.answers_too_many';
  readonly kind = 'too_large';
  constructor(most: number) {
    super(
      {
        zh: `一个答复文件最多 ${most} 行，请分开`,
        en: `A file of answers has ${most} rows at most; split it`,
      },
      'file',
      most,
    );
  }
}

export class AnswersMissing extends DomainError {
  readonly code = 'laboratory.answers_missing';
  readonly kind = 'invalid';
  constructor(fileName: string) {
    super(
      { zh: `文件“${fileName}”中没有答复`, en: `The file "${fileName}" holds no answer` },
      'file',
      fileName,
    );
  }
}

export class AnswerNoted extends DomainError {
  readonly code = 'laboratory.answer_noted';
  readonly kind = 'conflict';
  constructor(identifier: string) {
    super(
      {
        zh: `${identifier} 的答复已处理，或不需要处理`,
        en: `The answer on ${identifier} was dealt with, or needs nothing`,
      },
      'status',
      identifier,
    );
  }
}
