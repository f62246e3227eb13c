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

/** Nothing in the file says whose it is. */
export class ElectropherogramNotAssigned extends DomainError {
  readonly code = 'laboratory.electropherogram_not_assigned';
  readonly kind = 'conflict';
  constructor(fileName: string, sampleName: string | null, batch: string) {
    const named = sampleName ?? '–';
    super(
      {
        zh: `电泳文件“${fileName}”（其中的样本名“${named}”）在批次 ${batch} 中没有对应的样本`,
        en: `The electropherogram "${fileName}" (sample name "${named}" inside) belongs to no sample of the batch ${batch}`,
      },
      'file',
      fileName,
    );
  }
}

/** More than one sample could be meant. */
export class ElectropherogramAmbiguous extends DomainError {
  readonly code = 'laboratory.electropherogram_ambiguous';
  readonly kind = 'conflict';
  constructor(fileName: string, possible: readonly string[]) {
    super(
      {
        zh: `电泳文件“${fileName}”可能属于多个样本：${possible.join('、')}`,
        en: `The electropherogram "${fileName}" may belong to more than one sample: ${possible.join(', ')}`,
      },
      'file',
      fileName,
    );
  }
}

/** The same bytes are attached to this batch already. */
export class ElectropherogramAttached extends DomainError {
  readonly code = 'laboratory.electropherogram_attached';
  readonly kind = 'conflict';
  constructor(
    fileName: string,
    readonly sampleName: string,
  ) {
    super(
      {
        zh: `电泳文件“${fileName}”已附在样本 ${sampleName} 上`,
        en: `The electropherogram "${fileName}" is attached to the sample ${sampleName} already`,
      },
      'file',
      fileName,
    );
  }
}

/** The batch is not judged yet, or was given up. */
export class BatchTakesNoElectropherograms extends DomainError {
  readonly code = 'laboratory.batch_takes_no_electropherograms';
  readonly kind = 'conflict';
  constructor(number: string, status: string) {
    super(
      {
        zh: `批次 ${number} 处于“${status}”状态，校验完成后才能附加电泳文件`,
        en: `The batch ${number} is "${status}"; electropherograms are attached after it was checked`,
      },
      'status',
      status,
    );
  }
}

/** The locus cannot be drawn, with the reason. */
export class LocusNotDrawn extends DomainError {
  readonly code = 'laboratory.locus_not_drawn';
  readonly kind = 'conflict';
  constructor(locus: string, why: keyof typeof WHY_NOT_DRAWN) {
    const reason = WHY_NOT_DRAWN[why];
    super(
      {
        zh: `基因座 ${locus} 无法绘制：${reason.zh}`,
        en: `The locus ${locus} cannot be drawn: ${reason.en}`,
      },
      'locus',
      locus,
    );
  }
}

const WHY_NOT_DRAWN = {
  place: { zh: '试剂盒没有已知的片段范围', en: 'the kit has no known range of sizes for it' },
  sizing: { zh: '内标无法识别', en: 'the size standard was not recognised' },
  reach: { zh: '该荧光通道或片段范围不在此文件中', en: 'its dye or its range of sizes is not in this file' },
} as const;
