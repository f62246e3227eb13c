import { createHash } from 'node:crypto';
import { headerKey } from './header-key.js';
import type { Layout } from './layout.js';

/** What tells one kind of table from another: its headers, in any order. */
export function headerSetOf(header: readonly string[]): string {
  const keys = [...new Set(header.map(headerKey))].sort();
  return createHash('sha256').update(keys.join('\n')).digest('hex');
}

/** The layout in which unknown columns of these headers (`headerKey`) are known and not needed. */
export function withNotNeeded(layout: Layout, headers: ReadonlySet<string>): Layout {
  if (headers.size === 0) return layout;
  return {
    ...layout,
    others: layout.others.map((other) =>
      other.fate === 'unknown' && headers.has(headerKey(other.header))
        ? { ...other, fate: 'not_needed' }
        : other,
    ),
  };
}
