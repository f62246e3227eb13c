import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { KeyProvider } from '../crypto/key-provider.js';

export interface Submission {
  /** The parsed body, or the fields of an upload. */
  readonly body: unknown;
  /** The uploaded files, in their order. */
  readonly files?: readonly { readonly originalname: string; readonly path: string }[] | undefined;
}

/**
 * Hash of what was sent, `<key id>:<base64url>`, equal for bodies that differ in the order of their fields only. Keyed:
 * the ID number in a body cannot be guessed from a dump.
 * @param keyId of the hash it is compared with; the current key when not given
 */
export async function bodyHash(keys: KeyProvider, sent: Submission, keyId?: string): Promise<string> {
  const key = keyId === undefined ? keys.current('blind_index') : keys.byId('blind_index', keyId);
  const own = createHmac('sha256', key.bytes).update('homeward.idempotency').digest();
  const hash = createHmac('sha256', own).update(JSON.stringify(sorted(sent.body ?? null)));
  for (const { originalname, path } of sent.files ?? []) {
    // With its length: what one file ends with is not what the next begins with.
    hash.update(`\0${originalname}\0${String((await stat(path)).size)}\0`);
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  }
  return `${key.id}:${hash.digest('base64url')}`;
}

/** Whether `sent` is what the hash was made of. */
export async function isHashOf(keys: KeyProvider, hash: string, sent: Submission): Promise<boolean> {
  return (await bodyHash(keys, sent, hash.slice(0, hash.indexOf(':')))) === hash;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
