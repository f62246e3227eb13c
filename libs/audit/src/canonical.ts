import { createHash } from 'node:crypto';

/** An entry as it is hashed: every column, as text the database itself renders. */
export interface CanonicalEntry {
  readonly id: string;
  readonly xid: string;
  /** Microseconds since 1970, UTC. */
  readonly atMicros: string;
  readonly accountId: string | null;
  readonly role: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly requestId: string | null;
  /** Text of the jsonb value: its key order is the database's, and the same for the same value. */
  readonly data: string;
}

/** Before the first link. */
export const GENESIS = Buffer.alloc(32);

const FORMAT = 'homeward.audit.1';
const NULL_LENGTH = 0xffffffff;

/**
 * SHA-256 over position, previous hash and entry. Each part is preceded by its length in bytes, so that no shift of
 * text from one field to the next gives the same bytes; a null differs from an empty text.
 */
export function linkHash(seq: string, previous: Buffer, entry: CanonicalEntry): Buffer {
  const parts = [
    FORMAT,
    seq,
    previous,
    entry.id,
    entry.xid,
    entry.atMicros,
    entry.accountId,
    entry.role,
    entry.action,
    entry.subjectType,
    entry.subjectId,
    entry.requestId,
    entry.data,
  ];
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = part === null ? null : Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes?.length ?? NULL_LENGTH);
    hash.update(length);
    if (bytes) hash.update(bytes);
  }
  return hash.digest();
}
