import { DomainError } from '@homeward/platform';

/** The point corrects alone only while it holds the specimen. */
export class SpecimenAlreadySent extends DomainError {
  readonly code = 'intake.specimen_already_sent';
  readonly kind = 'conflict';
  constructor(barcode: string) {
    super(
      {
        zh: `样本 ${barcode} 已寄出，采集点不能再更正；请联系市级协调员`,
        en: `Specimen ${barcode} has left the point, which can no longer correct it; ask the coordinator`,
      },
      'id',
      barcode,
    );
  }
}

export class SameDonor extends DomainError {
  readonly code = 'intake.specimen_same_donor';
  readonly kind = 'conflict';
  constructor(field: string, barcode: string, donorCode: string) {
    super(
      {
        zh: `样本 ${barcode} 本来就登记在 ${donorCode} 名下`,
        en: `Specimen ${barcode} is registered with ${donorCode} already`,
      },
      field,
      donorCode,
    );
  }
}

export class CorrectionOpen extends DomainError {
  readonly code = 'intake.correction_open';
  readonly kind = 'conflict';
  constructor(barcode: string) {
    super(
      {
        zh: `样本 ${barcode} 的更正正在等待实验室负责人同意`,
        en: `A correction of specimen ${barcode} waits for the laboratory lead`,
      },
      'id',
      barcode,
    );
  }
}

export class NoCorrectionOpen extends DomainError {
  readonly code = 'intake.no_correction_open';
  readonly kind = 'conflict';
  constructor(barcode: string) {
    super(
      {
        zh: `样本 ${barcode} 没有等待同意的更正`,
        en: `No correction of specimen ${barcode} waits for a decision`,
      },
      'id',
      barcode,
    );
  }
}

/** What happened since the receipt, or the next day, cannot be undone by undoing the receipt. */
export class ReceiptTooOld extends DomainError {
  readonly code = 'intake.receipt_too_old';
  readonly kind = 'conflict';
  constructor(barcode: string, receivedOn: string) {
    super(
      {
        zh: `样本 ${barcode} 于 ${receivedOn} 接收，只能在当天撤销`,
        en: `Specimen ${barcode} was received on ${receivedOn}; a receipt is undone on its own day only`,
      },
      'id',
      barcode,
    );
  }
}

export class SpecimenSpoiled extends DomainError {
  readonly code = 'intake.specimen_spoiled';
  readonly kind = 'conflict';
  constructor(barcode: string) {
    super(
      {
        zh: `样本 ${barcode} 已由采集点登记为作废，请先由采集点恢复`,
        en: `The collection point recorded specimen ${barcode} as spoiled; the point must restore it first`,
      },
      'barcode',
      barcode,
    );
  }
}
