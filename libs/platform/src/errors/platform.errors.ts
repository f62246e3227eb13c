import { DomainError } from './domain-error.js';
import { thingNames, type Thing } from './things.js';
import { wordOf } from './words.js';

/** A record outside the scope of the caller is answered like one that does not exist. */
export class NotFound extends DomainError {
  readonly code = 'platform.not_found';
  readonly kind = 'not_found';
  constructor(thing: Thing, id: string, field = 'id') {
    const { zh, en } = thingNames(thing);
    super({ zh: `找不到${zh}：${id}`, en: `No such ${en}: ${id}` }, field, id);
  }
}

export class VersionConflict extends DomainError {
  readonly code = 'platform.version_conflict';
  readonly kind = 'conflict';
  constructor(thing: Thing, expected: number, actual: number) {
    const { zh, en } = thingNames(thing);
    super(
      {
        zh: `${zh}已被他人修改（您的版本 ${expected}，当前版本 ${actual}），请刷新后重试`,
        en: `The ${en} was changed by someone else (your version ${expected}, now ${actual}); reload and try again`,
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
      { zh: `您的岗位无权执行此操作（${permission}）`, en: `Your role may not do this (${permission})` },
      null,
      permission,
    );
  }
}

export class TransitionRefused extends DomainError {
  readonly code = 'platform.transition_refused';
  readonly kind = 'conflict';
  constructor(thing: string, from: string, event: string) {
    const { zh, en } = thingNames(thing);
    const state = wordOf(`${thing} state`, from);
    const step = wordOf(`${thing} event`, event);
    super(
      {
        zh: `${zh}处于“${state.zh}”状态，不能执行“${step.zh}”`,
        en: `A ${en} that is "${state.en}" cannot "${step.en}"`,
      },
      'status',
      from,
    );
  }
}

/** The database is away: it stops, starts, is full, or its network is cut. Nothing was stored; the same call may be made again. */
export class DatabaseUnavailable extends DomainError {
  readonly code = 'platform.database_unavailable';
  readonly kind = 'unavailable';
  constructor() {
    super({
      zh: '数据库暂时不可用，本次操作没有保存，请稍后重试',
      en: 'The database cannot be reached; nothing was stored. Try again in a moment',
    });
  }
}
