import { DomainError, type Bilingual } from '@homeward/platform';
import type { PlateProblem } from './layout-rules.js';

export class WellUnknown extends DomainError {
  readonly code = 'laboratory.well_unknown';
  readonly kind = 'invalid';
  constructor(well: string) {
    super(
      { zh: `96 孔板上没有孔位“${well}”`, en: `A plate of 96 wells has no well "${well}"` },
      'well',
      well,
    );
  }
}

export class WellTaken extends DomainError {
  readonly code = 'laboratory.well_taken';
  readonly kind = 'conflict';
  constructor(well: string, name: string) {
    super({ zh: `孔位 ${well} 已放 ${name}`, en: `The well ${well} holds ${name} already` }, 'well', well);
  }
}

export class WellEmpty extends DomainError {
  readonly code = 'laboratory.well_empty';
  readonly kind = 'conflict';
  constructor(well: string) {
    super({ zh: `孔位 ${well} 是空的`, en: `The well ${well} is empty` }, 'well', well);
  }
}

export class PlateFull extends DomainError {
  readonly code = 'laboratory.plate_full';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `板 ${number} 已没有空的样本孔`,
        en: `The plate ${number} has no free well for a sample`,
      },
      'well',
      null,
    );
  }
}

export class PlateLocked extends DomainError {
  readonly code = 'laboratory.plate_locked';
  readonly kind = 'conflict';
  constructor(number: string, status: string) {
    super(
      {
        zh: `板 ${number} 处于“${status}”状态，不能再改`,
        en: `The plate ${number} is "${status}" and is not changed any more`,
      },
      'status',
      status,
    );
  }
}

export class SpecimenNotInLaboratory extends DomainError {
  readonly code = 'laboratory.specimen_not_in_laboratory';
  readonly kind = 'conflict';
  constructor(barcode: string, status: string) {
    super(
      {
        zh: `样本 ${barcode} 不在实验室（状态“${status}”），不能上板`,
        en: `The specimen ${barcode} is not in the laboratory (it is "${status}") and cannot be put on a plate`,
      },
      'barcode',
      barcode,
    );
  }
}

export class SpecimenOnPlate extends DomainError {
  readonly code = 'laboratory.specimen_on_plate';
  readonly kind = 'conflict';
  constructor(barcode: string, plate: string, well: string) {
    super(
      {
        zh: `样本 ${barcode} 已在板 ${plate} 的 ${well} 孔`,
        en: `The specimen ${barcode} stands on the plate ${plate} already, in ${well}`,
      },
      'barcode',
      barcode,
    );
  }
}

export class ControlNameUnclear extends DomainError {
  readonly code = 'laboratory.control_name_unclear';
  readonly kind = 'invalid';
  constructor(name: string) {
    super(
      {
        zh: `名称“${name}”在导入时不会被识别为这种对照，请换一个名称`,
        en: `The import would not recognise "${name}" as this control; choose another name`,
      },
      'name',
      name,
    );
  }
}

export class NameOnPlate extends DomainError {
  readonly code = 'laboratory.name_on_plate';
  readonly kind = 'conflict';
  constructor(name: string) {
    super({ zh: `板上已有“${name}”`, en: `The plate has a "${name}" already` }, 'name', name);
  }
}

export class PlateIncomplete extends DomainError {
  readonly code = 'laboratory.plate_incomplete';
  readonly kind = 'conflict';
  constructor(number: string, problems: readonly PlateProblem[]) {
    const words = problems.map(wordsOf);
    super(
      {
        zh: `板 ${number} 不能放行：${words.map(({ zh }) => zh).join('；')}`,
        en: `The plate ${number} cannot be released: ${words.map(({ en }) => en).join('; ')}`,
      },
      'wells',
      null,
    );
  }
}

/** What a plate lacks, in words. */
export function wordsOf(problem: PlateProblem): Bilingual {
  if (problem.code === 'no_sample') return { zh: '没有样本', en: 'no sample' };
  if (problem.code === 'no_positive_control') return { zh: '缺阳性对照', en: 'no positive control' };
  if (problem.code === 'no_negative_control') return { zh: '缺阴性对照', en: 'no negative control' };
  const [first, last] = problem.columns;
  return {
    zh: `第 ${first}–${last} 列缺分型标准物`,
    en: `no ladder in columns ${first} to ${last}`,
  };
}

export class LotMissing extends DomainError {
  readonly code = 'laboratory.lot_missing';
  readonly kind = 'conflict';
  constructor(number: string, kinds: Bilingual) {
    super(
      {
        zh: `板 ${number} 还没有登记批号：${kinds.zh}`,
        en: `No lot is recorded for the plate ${number}: ${kinds.en}`,
      },
      'lots',
      null,
    );
  }
}

export class LotExpired extends DomainError {
  readonly code = 'laboratory.lot_expired';
  readonly kind = 'conflict';
  constructor(lot: string, expiresOn: string) {
    super(
      {
        zh: `批号 ${lot} 已于 ${expiresOn} 过期；仍要使用须由实验室负责人写明理由`,
        en: `The lot ${lot} expired on ${expiresOn}; only the laboratory lead may use it, with a reason`,
      },
      'lotId',
      lot,
    );
  }
}

export class LotOfOtherKit extends DomainError {
  readonly code = 'laboratory.lot_of_other_kit';
  readonly kind = 'conflict';
  constructor(lot: string, kit: string, panel: string) {
    super(
      {
        zh: `批号 ${lot} 是 ${kit} 的，这块板用的是 ${panel}`,
        en: `The lot ${lot} is of ${kit}, and the plate is for ${panel}`,
      },
      'lotId',
      lot,
    );
  }
}

export class LotKnown extends DomainError {
  readonly code = 'laboratory.lot_known';
  readonly kind = 'conflict';
  constructor(name: string, lot: string) {
    super(
      { zh: `${name} 的批号 ${lot} 已登记`, en: `The lot ${lot} of ${name} is recorded already` },
      'lot',
      lot,
    );
  }
}
