import { type Bilingual, DomainError } from '@homeward/platform';

export class BadKitCount extends DomainError {
  readonly code = 'intake.kit_count_out_of_range';
  readonly kind = 'invalid';
  constructor(count: number, largest: number) {
    super(
      {
        zh: `数量 ${count} 不在 1 至 ${largest} 之间`,
        en: `The count ${count} is not between 1 and ${largest}`,
      },
      'count',
      count,
    );
  }
}

export class BarcodeMalformed extends DomainError {
  readonly code = 'intake.barcode_malformed';
  readonly kind = 'invalid';
  constructor(field: string, value: string) {
    super(
      {
        zh: `条码 ${value} 格式或校验字符不正确，请重新扫描`,
        en: `The barcode ${value} is malformed or its check character is wrong; scan it again`,
      },
      field,
      value,
    );
  }
}

const KINDS: Readonly<Record<'HF' | 'HS', Bilingual>> = {
  HF: { zh: '登记表条码（HF…）', en: 'the form (HF…)' },
  HS: { zh: '样本条码（HS…）', en: 'the specimen (HS…)' },
};

export class BarcodeOfWrongKind extends DomainError {
  readonly code = 'intake.barcode_of_wrong_kind';
  readonly kind = 'invalid';
  constructor(field: string, value: string, expected: 'HF' | 'HS') {
    super(
      {
        zh: `条码 ${value} 不对：此处应扫描${KINDS[expected].zh}`,
        en: `${value} is the wrong barcode: scan that of ${KINDS[expected].en} here`,
      },
      field,
      value,
    );
  }
}

export class BarcodeNotIssued extends DomainError {
  readonly code = 'intake.barcode_not_issued';
  readonly kind = 'not_found';
  constructor(field: string, value: string) {
    super({ zh: `条码 ${value} 从未发放`, en: `No one ever issued the barcode ${value}` }, field, value);
  }
}

export class BarcodeOfOtherPoint extends DomainError {
  readonly code = 'intake.barcode_of_other_point';
  readonly kind = 'conflict';
  constructor(field: string, value: string) {
    super(
      {
        zh: `条码 ${value} 发放给了其他采集点`,
        en: `The barcode ${value} was issued to another collection point`,
      },
      field,
      value,
    );
  }
}

export class BarcodesOfDifferentKits extends DomainError {
  readonly code = 'intake.barcodes_of_different_kits';
  readonly kind = 'conflict';
  constructor(form: string, specimen: string) {
    super(
      {
        zh: `登记表 ${form} 与样本 ${specimen} 不属于同一套件`,
        en: `The form ${form} and the specimen ${specimen} belong to different kits`,
      },
      'specimenBarcode',
      specimen,
    );
  }
}

export class BarcodeUsed extends DomainError {
  readonly code = 'intake.barcode_used';
  readonly kind = 'conflict';
  constructor(field: string, value: string) {
    super({ zh: `条码 ${value} 已使用过`, en: `The barcode ${value} was used already` }, field, value);
  }
}

export class KitVoid extends DomainError {
  readonly code = 'intake.kit_void';
  readonly kind = 'conflict';
  constructor(field: string, value: string) {
    super({ zh: `条码 ${value} 的套件已作废`, en: `The kit of barcode ${value} is void` }, field, value);
  }
}

export class LabelsUnspecified extends DomainError {
  readonly code = 'intake.labels_unspecified';
  readonly kind = 'invalid';
  constructor() {
    super(
      {
        zh: '请用 ids 指定套件，或用 count 指定数量',
        en: 'Name the kits with ids, or say how many with count',
      },
      'ids',
      null,
    );
  }
}

export class VoidReasonMissing extends DomainError {
  readonly code = 'intake.void_reason_missing';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: '须填写作废原因', en: 'The reason why the kit is void must be given' }, 'reason', value);
  }
}
