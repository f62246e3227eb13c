import { DomainError } from '@homeward/platform';

export class EliminationGenotypeRefused extends DomainError {
  readonly code = 'laboratory.elimination_genotype_refused';
  readonly kind = 'invalid';
  constructor(locus: string, alleles: string) {
    super(
      {
        zh: `基因座“${locus}”的分型“${alleles}”不可用：基因座未知、不是等位基因或多于两个`,
        en: `"${alleles}" at "${locus}" cannot be used: no known locus, no allele of it, or more than two`,
      },
      'genotypes',
      `${locus} ${alleles}`,
    );
  }
}

/** With fewer a sample can never be found identical with it. */
export class EliminationTooFewLoci extends DomainError {
  readonly code = 'laboratory.elimination_too_few_loci';
  readonly kind = 'invalid';
  constructor(found: number, least: number) {
    super(
      {
        zh: `只有 ${found} 个常染色体基因座，至少需要 ${least} 个`,
        en: `There are ${found} autosomal loci; at least ${least} are needed`,
      },
      'genotypes',
      found,
    );
  }
}

/** A donor's sample is no profile of staff: its donor would never be found. */
export class SampleOfDonor extends DomainError {
  readonly code = 'laboratory.sample_of_donor';
  readonly kind = 'conflict';
  constructor(name: string) {
    super(
      {
        zh: `样本“${name}”属于登记人员，不能列入排除库`,
        en: `The sample "${name}" is a donor's; it does not belong into the elimination set`,
      },
      'sampleId',
      name,
    );
  }
}

export class EliminationWithdrawn extends DomainError {
  readonly code = 'laboratory.elimination_withdrawn';
  readonly kind = 'conflict';
  constructor(code: string) {
    super(
      { zh: `${code} 已撤出排除库`, en: `${code} has been taken out of the elimination set` },
      'code',
      code,
    );
  }
}

export class EliminationTextMissing extends DomainError {
  readonly code = 'laboratory.elimination_text_missing';
  readonly kind = 'invalid';
  constructor(field: 'person' | 'source' | 'reason') {
    const names = {
      person: { zh: '姓名', en: 'name' },
      source: { zh: '来源', en: 'source' },
      reason: { zh: '理由', en: 'reason' },
    };
    super({ zh: `必须填写${names[field].zh}`, en: `The ${names[field].en} must be given` }, field, '');
  }
}
