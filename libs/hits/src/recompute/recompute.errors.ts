import { DomainError } from '@homeward/platform';

/** A frequency table of that name is there, but not with the frequencies that the hit was computed with. */
export class FrequenciesChanged extends DomainError {
  readonly code = 'matching.frequencies_changed';
  readonly kind = 'conflict';
  constructor(table: string, locus: string) {
    super(
      {
        zh: `频率表 ${table} 的基因座 ${locus} 已与计算该比中时不同，不能导出验算文件`,
        en: `Frequency table ${table} is not what the hit was computed with at ${locus}; no recompute bundle can be written`,
      },
      'frequencyTable',
      table,
    );
  }
}
