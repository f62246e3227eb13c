import { type Bilingual, DomainError, type LookupKind } from '@homeward/platform';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './access.limits.js';

/** One answer for an unknown name, a wrong password, a wrong code and a disabled account. */
export class SignInRefused extends DomainError {
  readonly code = 'access.sign_in_refused';
  readonly kind = 'unauthenticated';
  constructor() {
    super({
      zh: '用户名、密码或验证码不正确',
      en: 'Wrong user name, password or code',
    });
  }
}

/** Not tried at all: too many failures came before it. The same for a name that exists and one that does not. */
export class SignInDelayed extends DomainError {
  readonly code = 'access.sign_in_delayed';
  readonly kind = 'too_many';
  constructor(override readonly retryAfterSeconds: number) {
    super({
      zh: `失败次数过多，请在 ${retryAfterSeconds} 秒后重试；在登录过的电脑上不受他人影响，也可请安全管理员解除`,
      en: `Too many failures; try again in ${retryAfterSeconds} seconds. A computer on which you signed in before is not held up by others, and a security administrator can lift this`,
    });
  }
}

/** More sign-ins at once than this process can check. Nothing was tried, nothing counted. */
export class SignInBusy extends DomainError {
  readonly code = 'access.sign_in_busy';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 3;
  constructor() {
    super({
      zh: '正在登录的人过多，请几秒后重试',
      en: 'Too many people are signing in at this moment; try again in a few seconds',
    });
  }
}

/** A one-time password opens nothing but the choice of an own one. */
export class PasswordChangeRequired extends DomainError {
  readonly code = 'access.password_change_required';
  readonly kind = 'forbidden';
  constructor() {
    super({
      zh: '请先设置自己的密码，然后才能使用系统',
      en: 'Choose a password of your own before anything else',
    });
  }
}

export class CurrentPasswordWrong extends DomainError {
  readonly code = 'access.current_password_wrong';
  readonly kind = 'invalid';
  constructor() {
    super({ zh: '当前密码不正确', en: 'The present password is wrong' }, 'currentPassword');
  }
}

/** Why a password is too easily guessed; the password itself is never repeated. */
export const WEAKNESSES = {
  short: {
    zh: `密码至少 ${PASSWORD_MIN_LENGTH} 个字符`,
    en: `The password must have at least ${PASSWORD_MIN_LENGTH} characters`,
  },
  long: {
    zh: `密码最多 ${PASSWORD_MAX_LENGTH} 个字符`,
    en: `The password must have at most ${PASSWORD_MAX_LENGTH} characters`,
  },
  name: {
    zh: '密码不能由用户名、姓名或本系统名称组成',
    en: 'The password must not be made of your user name, your name or the name of this system',
  },
  repeat: {
    zh: '密码中重复的字符或片段过多，容易被猜到',
    en: 'The password repeats the same characters or parts and is easily guessed',
  },
  pattern: {
    zh: '密码由顺序字符、键盘相邻键或日期组成，容易被猜到',
    en: 'The password is a sequence, neighbouring keys or a date and is easily guessed',
  },
  common: {
    zh: '密码属于常见密码或其变形，容易被猜到',
    en: 'The password is a common one, or a variant of one, and is easily guessed',
  },
  demonstration: {
    zh: '不能使用演示密码',
    en: 'The published password of the demonstration cannot be used',
  },
  same: { zh: '新密码不能与当前密码相同', en: 'The new password must differ from the present one' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Weakness = keyof typeof WEAKNESSES;

export class WeakPassword extends DomainError {
  readonly code: string;
  readonly kind = 'invalid';
  constructor(
    readonly weakness: Weakness,
    field = 'newPassword',
  ) {
    super(WEAKNESSES[weakness], field);
    this.code = `access.password_${weakness}`;
  }
}

/** Says nothing about what was looked up. */
export class LookupLimitReached extends DomainError {
  readonly code = 'access.lookup_limit_reached';
  readonly kind = 'too_many';
  constructor(kind: LookupKind) {
    const words = {
      id_number: { zh: '身份证号', en: 'ID numbers' },
      barcode: { zh: '条码', en: 'barcodes' },
    }[kind];
    super({
      zh: `今天查询${words.zh}被拒的次数已达上限，已通知安全管理员和审计员；请明天再试或与其联系`,
      en: `Too many refused look-ups of ${words.en} today; the security administrator and the auditor were told. Try again tomorrow, or ask them`,
    });
  }
}

/** One administrator who resets both password and second factor could sign in as the owner. */
export class FourEyesNeeded extends DomainError {
  readonly code = 'access.four_eyes';
  readonly kind = 'forbidden';
  constructor() {
    super({
      zh: '同一账号的密码与动态验证码不能由同一位安全管理员先后重置；须由另一位安全管理员办理，或等本人登录后再办',
      en: 'One security administrator cannot reset both the password and the second factor of an account; another one must do it, or the person signs in first',
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
      zh: '未登录或登录已过期，请重新登录',
      en: 'Not signed in, or the session has ended; sign in again',
    });
  }
}

export class EnrolmentRequired extends DomainError {
  readonly code = 'access.enrolment_required';
  readonly kind = 'forbidden';
  constructor() {
    super({
      zh: '请先绑定动态验证码（双因素认证），然后才能使用系统',
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
        zh: '请求缺少有效的 X-CSRF-Token 标头，已拒绝',
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
      zh: '该账号已绑定动态验证码；更换须由安全管理员办理',
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

/** Users cannot disable their own account, or reset their own second factor. */
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
