import { DomainError } from '@homeward/platform';
import { LOCK_AFTER_FAILURES, LOCK_MINUTES } from './access.limits.js';

/** One answer for an unknown name, a wrong password, a wrong code, a locked and a disabled account. */
export class SignInRefused extends DomainError {
  readonly code = 'access.sign_in_refused';
  readonly kind = 'unauthenticated';
  constructor() {
    super({
      zh: `用户名、密码或验证码不正确;连续 ${LOCK_AFTER_FAILURES} 次失败后账号锁定 ${LOCK_MINUTES} 分钟`,
      en: `Wrong user name, password or code; after ${LOCK_AFTER_FAILURES} failures an account is locked for ${LOCK_MINUTES} minutes`,
    });
  }
}

/** The password is right and the account has a second factor, which was not given. */
export class TotpRequired extends DomainError {
  readonly code = 'access.totp_required';
  readonly kind = 'unauthenticated';
  constructor() {
    super({ zh: '请输入动态验证码', en: 'Enter the code of your authenticator' }, 'totp');
  }
}

export class NotSignedIn extends DomainError {
  readonly code = 'access.not_signed_in';
  readonly kind = 'unauthenticated';
  constructor() {
    super({
      zh: '未登录或登录已过期,请重新登录',
      en: 'Not signed in, or the session has ended; sign in again',
    });
  }
}

export class EnrolmentRequired extends DomainError {
  readonly code = 'access.enrolment_required';
  readonly kind = 'forbidden';
  constructor() {
    super({
      zh: '请先绑定动态验证码(双因素认证),然后才能使用系统',
      en: 'Set up your authenticator (second factor) before anything else',
    });
  }
}

export class CsrfRefused extends DomainError {
  readonly code = 'access.csrf_refused';
  readonly kind = 'forbidden';
  constructor() {
    super(
      {
        zh: '请求缺少有效的 X-CSRF-Token 标头,已拒绝',
        en: 'The request has no valid X-CSRF-Token header and was refused',
      },
      'X-CSRF-Token',
    );
  }
}

export class CodeRefused extends DomainError {
  readonly code = 'access.totp_refused';
  readonly kind = 'invalid';
  constructor() {
    super(
      {
        zh: '动态验证码不正确、已过期或已使用过',
        en: 'The code is wrong, has expired, or was already used',
      },
      'code',
    );
  }
}

export class AlreadyEnrolled extends DomainError {
  readonly code = 'access.already_enrolled';
  readonly kind = 'conflict';
  constructor() {
    super({
      zh: '该账号已绑定动态验证码;更换须由安全管理员办理',
      en: 'This account has its authenticator already; only a security administrator can take it away',
    });
  }
}

export class UsernameTaken extends DomainError {
  readonly code = 'access.username_taken';
  readonly kind = 'conflict';
  constructor(username: string) {
    super(
      { zh: `用户名“${username}”已被使用`, en: `The user name "${username}" is taken` },
      'username',
      username,
    );
  }
}

export class PlaceOfAccountWrong extends DomainError {
  readonly code = 'access.place_of_account_wrong';
  readonly kind = 'invalid';
  constructor(field: string, value: string | null, zh: string, en: string) {
    super({ zh, en }, field, value);
  }
}

/** Nobody takes away the account, or the second factor, with which he acts. */
export class OwnAccount extends DomainError {
  readonly code = 'access.own_account';
  readonly kind = 'conflict';
  constructor(id: string) {
    super({ zh: '不能对自己的账号执行此操作', en: 'You cannot do this to your own account' }, 'id', id);
  }
}

/** Stops a production system that still knows accounts with a published password. */
export class DemonstrationAccountsExist extends Error {
  constructor(usernames: readonly string[]) {
    super(
      `HOMEWARD_MODE=production, but the database holds demonstration accounts with a published password: ` +
        `${usernames.join(', ')}. Use a fresh database for production.`,
    );
  }
}
