import { DomainError } from '@homeward/platform';

/** Never shown in ordinary work: typings that contradict the profile are held before they reach it. */
export class ProfileWouldLoseLoci extends DomainError {
  readonly code = 'laboratory.profile_would_lose_loci';
  readonly kind = 'conflict';
  constructor(
    readonly donorId: string,
    loci: readonly string[],
  ) {
    super(
      {
        zh: `合并后该人员的分型会失去基因座 ${loci.join('、')}，且没有实验室负责人的决定：分型保持不变`,
        en: `Merged, the donor's profile would lose ${loci.join(', ')}, and no lead decided that: the profile stays as it is`,
      },
      'genotypes',
      loci.join(','),
    );
  }
}
