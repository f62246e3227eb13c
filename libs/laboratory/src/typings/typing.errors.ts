import { DomainError } from '@homeward/platform';

export class TypingAlreadyWithdrawn extends DomainError {
  readonly code = 'laboratory.typing_already_withdrawn';
  readonly kind = 'conflict';
  constructor(batchNumber: string) {
    super(
      {
        zh: `批次 ${batchNumber} 的这次分型已经撤回`,
        en: `The typing of the batch ${batchNumber} is withdrawn already`,
      },
      'id',
      null,
    );
  }
}

export class TypingNotWithdrawn extends DomainError {
  readonly code = 'laboratory.typing_not_withdrawn';
  readonly kind = 'conflict';
  constructor(batchNumber: string) {
    super(
      {
        zh: `批次 ${batchNumber} 的这次分型没有撤回，无须恢复`,
        en: `The typing of the batch ${batchNumber} is not withdrawn`,
      },
      'id',
      null,
    );
  }
}

/** A profile never holds the typings of two persons: one of them is withdrawn first. */
export class TypingOfOtherPerson extends DomainError {
  readonly code = 'laboratory.restored_typing_of_other_person';
  readonly kind = 'conflict';
  constructor(batchNumber: string, loci: readonly string[]) {
    super(
      {
        zh: `批次 ${batchNumber} 的分型与现行分型在 ${String(loci.length)} 个基因座不同（${loci.join('、')}），应属不同的人：请先撤回现行的分型`,
        en: `The typing of the batch ${batchNumber} differs from the profile at ${String(loci.length)} loci (${loci.join(', ')}), as another person's does: withdraw what is in force first`,
      },
      'genotypes',
      loci.join(','),
    );
  }
}

export class NoProfileInForce extends DomainError {
  readonly code = 'laboratory.no_profile_in_force';
  readonly kind = 'conflict';
  constructor(donorCode: string) {
    super(
      { zh: `${donorCode} 没有现行的分型`, en: `${donorCode} has no profile in force` },
      'revision',
      null,
    );
  }
}
