import { type Bilingual, DomainError, type ErrorKind, type Locale } from '@homeward/platform';
import { InputInvalid } from './http.errors.js';

/** Body of every failure: RFC 9457, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  field?: string;
  value?: string | number;
  errors?: { field: string; value: string | number | boolean | null; code: string; message: string }[];
  requestId: string;
}

/** The one place where a kind of failure gets its status. */
const KINDS: Readonly<Record<ErrorKind, { status: number; title: Bilingual }>> = {
  invalid: { status: 400, title: { zh: '输入有误', en: 'Invalid input' } },
  unauthenticated: { status: 401, title: { zh: '未登录', en: 'Not signed in' } },
  forbidden: { status: 403, title: { zh: '无权操作', en: 'Not allowed' } },
  not_found: { status: 404, title: { zh: '未找到', en: 'Not found' } },
  conflict: { status: 409, title: { zh: '与当前状态冲突', en: 'Conflict' } },
  mismatch: { status: 422, title: { zh: '与先前的提交不一致', en: 'Not what was sent before' } },
  too_large: { status: 413, title: { zh: '内容过大', en: 'Too large' } },
  too_many: { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  unavailable: { status: 503, title: { zh: '暂时不可用', en: 'Unavailable' } },
};

const INTERNAL: Bilingual = { zh: '系统内部错误', en: 'Internal error' };

/** The heading of failures with this status, in English. */
export function titleOf(status: number): string {
  const kind = Object.values(KINDS).find((each) => each.status === status);
  return (kind?.title ?? INTERNAL).en;
}

export function problemOf(error: DomainError, locale: Locale, requestId: string): Problem {
  const { status, title } = KINDS[error.kind];
  return {
    type: `urn:homeward:${error.code}`,
    title: title[locale],
    status,
    code: error.code,
    detail: error.text[locale],
    ...(error.field === null ? {} : { field: error.field }),
    ...(error.value === null ? {} : { value: error.value }),
    ...(error instanceof InputInvalid
      ? { errors: error.problems.map((each) => ({ ...each, message: each.message[locale] })) }
      : {}),
    requestId,
  };
}

/** An unexpected error: the caller gets the request id, the log gets the details. */
export function unexpectedProblem(locale: Locale, requestId: string): Problem {
  return {
    type: 'urn:homeward:platform.internal',
    title: INTERNAL[locale],
    status: 500,
    code: 'platform.internal',
    detail: {
      zh: `系统内部错误，请将请求编号 ${requestId} 告知管理员`,
      en: `Something went wrong inside; give the request id ${requestId} to an administrator`,
    }[locale],
    requestId,
  };
}
