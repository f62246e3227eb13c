import { DomainError } from '@homeward/platform/pure';

/** The typing has no such locus, so there is nothing to correct. */
export class LocusNotTyped extends DomainError {
  readonly code = 'laboratory.locus_not_typed';
  readonly kind = 'invalid';
  constructor(locus: string, batchNumber: string) {
    super(
      {
        zh: `批次 ${batchNumber} 的这次分型没有基因座“${locus}”`,
        en: `The typing of the batch ${batchNumber} has no locus "${locus}"`,
      },
      'locus',
      locus,
    );
  }
}

/** What is to be right cannot be a genotype of the locus. */
export class CorrectedGenotypeRefused extends DomainError {
  readonly code = 'laboratory.corrected_genotype_refused';
  readonly kind = 'invalid';
  constructor(locus: string, value: string, why: { readonly zh: string; readonly en: string }) {
    super(
      {
        zh: `${locus} 的分型“${value}”不可用：${why.zh}`,
        en: `The genotype "${value}" of ${locus} cannot be used: ${why.en}`,
      },
      'alleles',
      value,
    );
  }
}

/** It changes nothing. */
export class GenotypeCountsAlready extends DomainError {
  readonly code = 'laboratory.genotype_counts_already';
  readonly kind = 'conflict';
  constructor(locus: string, value: string) {
    super(
      { zh: `${locus} 现在就是“${value}”`, en: `The genotype of ${locus} is "${value}" already` },
      'alleles',
      value,
    );
  }
}

export class LocusCorrectionWaits extends DomainError {
  readonly code = 'laboratory.locus_correction_waits';
  readonly kind = 'conflict';
  constructor(locus: string, batchNumber: string) {
    super(
      {
        zh: `批次 ${batchNumber} 的 ${locus} 已有一项更正待批准`,
        en: `A correction of ${locus} in the typing of the batch ${batchNumber} waits for approval already`,
      },
      'locus',
      locus,
    );
  }
}

/** Between the request and its approval another correction of the locus was approved. */
export class LocusChangedMeanwhile extends DomainError {
  readonly code = 'laboratory.locus_changed_meanwhile';
  readonly kind = 'conflict';
  constructor(locus: string) {
    super(
      {
        zh: `提出更正后，${locus} 的分型已经改变，请驳回后重新提出`,
        en: `The genotype of ${locus} has changed since the correction was asked for: reject it and ask again`,
      },
      'locus',
      locus,
    );
  }
}

export class OwnLocusCorrection extends DomainError {
  readonly code = 'laboratory.own_locus_correction';
  readonly kind = 'forbidden';
  constructor(locus: string) {
    super(
      {
        zh: `${locus} 的更正是您本人提出的，须由另一位实验室负责人决定`,
        en: `You asked for the correction of ${locus}; another laboratory lead decides`,
      },
      'locus',
      locus,
    );
  }
}

export class NotOwnLocusCorrection extends DomainError {
  readonly code = 'laboratory.not_own_locus_correction';
  readonly kind = 'forbidden';
  constructor(locus: string) {
    super(
      {
        zh: `${locus} 的更正不是您提出的，不能由您撤回`,
        en: `Another account asked for the correction of ${locus} and may take it back`,
      },
      'locus',
      locus,
    );
  }
}
