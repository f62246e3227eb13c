import type { Locale } from '@homeward/platform';
import type { Request } from 'express';

/** The caller's language by `Accept-Language`; Chinese when it names neither. */
export function localeOf(request: Pick<Request, 'acceptsLanguages'>): Locale {
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}
