import { DomainError, wordOf } from '@homeward/platform';

export class ShipmentEmpty extends DomainError {
  readonly code = 'intake.shipment_empty';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `送检箱 ${number} 中没有样本，不能寄送`,
        en: `Shipment ${number} holds no specimen; there is nothing to send`,
      },
      'specimens',
      number,
    );
  }
}

export class ShipmentNotOpen extends DomainError {
  readonly code = 'intake.shipment_not_open';
  readonly kind = 'conflict';
  constructor(number: string, status: string) {
    const statusWord = wordOf('shipment state', status);
    super(
      {
        zh: `送检箱 ${number} 的状态为“${statusWord.zh}”，不能再增减样本`,
        en: `Shipment ${number} is "${statusWord.en}"; specimens can no longer be added or taken out`,
      },
      'status',
      status,
    );
  }
}

export class ShipmentNotUnderWay extends DomainError {
  readonly code = 'intake.shipment_not_under_way';
  readonly kind = 'conflict';
  constructor(number: string, status: string) {
    const statusWord = wordOf('shipment state', status);
    super(
      {
        zh: `送检箱 ${number} 的状态为“${statusWord.zh}”，不能接收样本`,
        en: `Shipment ${number} is "${statusWord.en}"; nothing can be received from it`,
      },
      'status',
      status,
    );
  }
}

export class AlreadyPacked extends DomainError {
  readonly code = 'intake.specimen_already_packed';
  readonly kind = 'conflict';
  constructor(barcode: string, number: string) {
    super(
      {
        zh: `样本 ${barcode} 已装入送检箱 ${number}`,
        en: `Specimen ${barcode} is already in shipment ${number}`,
      },
      'barcode',
      barcode,
    );
  }
}

export class NotInShipment extends DomainError {
  readonly code = 'intake.not_in_shipment';
  readonly kind = 'conflict';
  constructor(barcode: string, number: string) {
    super(
      {
        zh: `样本 ${barcode} 不在送检箱 ${number} 中`,
        en: `Specimen ${barcode} is not in shipment ${number}`,
      },
      'barcode',
      barcode,
    );
  }
}

export class ReceivedTwice extends DomainError {
  readonly code = 'intake.specimen_received_twice';
  readonly kind = 'conflict';
  constructor(barcode: string, status: string) {
    const statusWord = wordOf('specimen state', status);
    super(
      {
        zh: `样本 ${barcode} 已接收过（状态“${statusWord.zh}”），不能再次接收`,
        en: `Specimen ${barcode} was received already (it is "${statusWord.en}")`,
      },
      'barcode',
      barcode,
    );
  }
}

export class ReasonMissing extends DomainError {
  readonly code = 'intake.reason_missing';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: '须填写原因', en: 'The reason must be given' }, 'reason', value);
  }
}

/** It was given up; that it turned up is said with a note. */
export class SpecimenLost extends DomainError {
  readonly code = 'intake.specimen_declared_lost';
  readonly kind = 'conflict';
  constructor(barcode: string) {
    super(
      {
        zh: `样本 ${barcode} 已判定丢失；如已找到，请填写说明后按“清单外样本”接收`,
        en: `Specimen ${barcode} was declared lost; if it turned up, receive it as unexpected, with a note`,
      },
      'barcode',
      barcode,
    );
  }
}

export class UnexpectedNoteMissing extends DomainError {
  readonly code = 'intake.unexpected_note_missing';
  readonly kind = 'invalid';
  constructor(value: string | null) {
    super(
      {
        zh: '接收清单外或判定丢失的样本，须说明情况',
        en: 'For a specimen that was not expected, a note must say how it came',
      },
      'note',
      value,
    );
  }
}
