import { DomainError } from '@homeward/platform';

export class AlreadyAcknowledged extends DomainError {
  readonly code = 'notification.already_acknowledged';
  readonly kind = 'conflict';
  constructor(id: string) {
    super({ zh: `消息 ${id} 已确认`, en: `Message ${id} was already acknowledged` }, 'id', id);
  }
}
