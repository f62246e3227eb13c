import { randomBytes } from 'node:crypto';

/** The 12-bit counter starts in its lower half, so that a millisecond has room for 2,048 ids or more. */
const counterStartMask = 0x7ff;
const counterEnd = 0x1000;
/** Ids whose random bits are asked for together. */
const IDS_AT_ONCE = 256;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 6.2, method 1): 48 bits of Unix milliseconds, a 12-bit counter,
 * 62 random bits. Ids of one generator always sort in the order they were made: within a millisecond by the counter,
 * and when the clock is set back, or the counter is used up, the last millisecond (or the next) is counted on.
 */
export function idGenerator(clock: () => number): () => string {
  let millisecond = 0;
  let counter = 0;
  // Asking for random bytes takes longer than all the rest: they are asked for in bulk.
  let random = Buffer.alloc(0);
  let used = 0;
  const bytes = Buffer.alloc(16);
  return () => {
    if (used === random.length) {
      random = randomBytes(16 * IDS_AT_ONCE);
      used = 0;
    }
    random.copy(bytes, 0, used, (used += 16));
    const now = clock();
    if (now > millisecond) {
      millisecond = now;
      counter = bytes.readUInt16BE(6) & counterStartMask;
    } else if (++counter === counterEnd) {
      millisecond += 1;
      counter = bytes.readUInt16BE(6) & counterStartMask;
    }
    bytes.writeUIntBE(millisecond, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

/** An id for a new row; ids sort by the time they were made. */
export const newId = idGenerator(Date.now);
