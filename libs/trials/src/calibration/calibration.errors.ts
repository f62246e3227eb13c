import { DomainError } from '@homeward/platform';

export class CalibrationKitUnknown extends DomainError {
  readonly code = 'matching.calibration_kit_unknown';
  readonly kind = 'invalid';
  constructor(panel: string) {
    super(
      { zh: `没有名为 ${panel} 的试剂盒`, en: `There is no kit ${panel} whose loci are known` },
      'panel',
      panel,
    );
  }
}

/** Nothing is typed yet, so that no kit is the most used. */
export class CalibrationKitMissing extends DomainError {
  readonly code = 'matching.calibration_kit_missing';
  readonly kind = 'invalid';
  constructor() {
    super(
      {
        zh: '数据库中还没有分型，请指定试剂盒',
        en: 'Nothing is typed in this database yet; name the kit',
      },
      'panel',
    );
  }
}

export class CalibrationKitTooSmall extends DomainError {
  readonly code = 'matching.calibration_kit_too_small';
  readonly kind = 'invalid';
  constructor(panel: string | null, loci: number, needed: number) {
    super(
      {
        zh: `${panel ?? '常用基因座'} 只有 ${loci} 个基因座有频率，策略要求至少 ${needed} 个`,
        en: `${panel ?? 'What is commonly typed'} has ${loci} loci with frequencies; the policy compares from ${needed}`,
      },
      'panel',
      panel,
    );
  }
}
