import { DomainError } from '@homeward/platform';

export class NothingToPause extends DomainError {
  readonly code = 'matching.research_not_open';
  readonly kind = 'conflict';
  constructor() {
    super({
      zh: '没有正在等待或进行的全面重新比对，无可暂停',
      en: 'No re-search is waiting or running, so none can be paused',
    });
  }
}

export class NothingToResume extends DomainError {
  readonly code = 'matching.research_not_paused';
  readonly kind = 'conflict';
  constructor() {
    super({
      zh: '全面重新比对未被暂停，无可继续',
      en: 'The re-search is not paused, so it cannot be resumed',
    });
  }
}
