import { DomainError } from '@homeward/platform/pure';

/** The file does not begin as ABIF files do. */
export class NotAnElectropherogram extends DomainError {
  readonly code = 'laboratory.electropherogram_not_recognised';
  readonly kind = 'invalid';
  constructor(found: string) {
    super(
      {
        zh: `文件不是毛细管电泳原始文件（.fsa、.hid），开头是“${found}”`,
        en: `The file is no electropherogram (.fsa, .hid); it begins with "${found}"`,
      },
      'file',
      found,
    );
  }
}

/** The file is an ABIF file, and a part of it cannot be read. */
export class ElectropherogramDamaged extends DomainError {
  readonly code = 'laboratory.electropherogram_damaged';
  readonly kind = 'invalid';
  constructor(part: string, value: string | number) {
    super(
      {
        zh: `电泳文件已损坏：${part} 的值为 ${value}，超出文件范围或不合规范`,
        en: `The electropherogram is damaged: ${part} is ${value}, which lies outside the file or is not allowed`,
      },
      part,
      value,
    );
  }
}

/** The file lacks something without which it says nothing. */
export class ElectropherogramIncomplete extends DomainError {
  readonly code = 'laboratory.electropherogram_incomplete';
  readonly kind = 'invalid';
  constructor(part: string) {
    super(
      {
        zh: `电泳文件中没有可读取的 ${part}`,
        en: `The electropherogram has no readable ${part}`,
      },
      part,
      null,
    );
  }
}
