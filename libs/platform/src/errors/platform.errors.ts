import { DomainError } from './domain-error.js';

/** What one may not see looks like what does not exist. */
export class NotFound extends DomainError {
  readonly code = 'platform.not_found';
  readonly kind = 'not_found';
  constructor(thing: string, id: string, field = 'id') {
    super({ zh: `找不到${thing}:${id}`, en: `No such ${thing}: ${id}` }, field, id);
  }
}

export class VersionConflict extends DomainError {
  readonly code = 'platform.version_conflict';
  readonly kind = 'conflict';
  constructor(thing: string, expected: number, actual: number) {
    super(
      {
        zh: `${thing}已被他人修改(您的版本 ${expected},当前版本 ${actual}),请刷新后重试`,
        en: `The ${thing} was changed by someone else (your version ${expected}, now ${actual}); reload and try again`,
      },
      'version',
      expected,
    );
  }
}

export class Forbidden extends DomainError {
  readonly code = 'platform.forbidden';
  readonly kind = 'forbidden';
  constructor(permission: string) {
    super(
      { zh: `您的角色无权执行此操作(${permission})`, en: `Your role may not do this (${permission})` },
      null,
      permission,
    );
  }
}

export class TransitionRefused extends DomainError {
  readonly code = 'platform.transition_refused';
  readonly kind = 'conflict';
  constructor(thing: string, from: string, event: string) {
    super(
      {
        zh: `${thing}处于“${from}”状态,不能执行“${event}”`,
        en: `A ${thing} that is "${from}" cannot "${event}"`,
      },
      'status',
      from,
    );
  }
}
