import { DomainError } from '@homeward/platform';

/** A finished run cannot be cancelled. */
export class RunFinished extends DomainError {
  readonly code = 'matching.run_finished';
  readonly kind = 'conflict';
  constructor(id: string) {
    super(
      { zh: `运算已经完成，不能取消：${id}`, en: `The run is finished and cannot be cancelled: ${id}` },
      'id',
      id,
    );
  }
}
