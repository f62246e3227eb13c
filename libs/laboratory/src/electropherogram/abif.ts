import { ElectropherogramDamaged, NotAnElectropherogram } from './electropherogram.errors.js';

/**
 * The container of `.fsa` and `.hid` files: a directory of tagged items, all numbers with the most significant byte
 * first. Source: Applied Biosystems Genetic Analysis Data File Format, September 2009, pages 7 to 19; compared with the
 * files of instruments 310, 3100, 3130 and 3500.
 */
export interface AbifItem {
  readonly name: string;
  readonly number: number;
  readonly type: number;
  readonly count: number;
  readonly size: number;
  /** Where its bytes begin; values of up to four bytes stand in the directory itself. */
  readonly offset: number;
}

const SIGNATURE = 'ABIF';
const HEADER_BYTES = 34;
/** Place and length of an entry; the header holds the entry of the directory itself. */
const ROOT_ENTRY = 6;
const ENTRY_BYTES = 28;
const SHORT_VALUE = 4;
/** More than any instrument writes (200); a larger number is damage. */
const MOST_ITEMS = 20_000;

/** Bytes of one element by type number. */
const ELEMENT_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 2,
  5: 4,
  7: 4,
  8: 8,
  10: 4,
  11: 4,
  12: 10,
  13: 1,
  18: 1,
  19: 1,
};
/** Own types of a program; their bytes mean nothing without it. */
const USER_TYPE = 1024;

/** The items of an ABIF file by name and number. */
export class AbifFile {
  private readonly bytes: Buffer;

  private constructor(
    bytes: Uint8Array,
    /** Hundreds are the major version; 101 and 300 are in use. */
    readonly version: number,
    private readonly items: ReadonlyMap<string, AbifItem>,
  ) {
    this.bytes = asBuffer(bytes);
  }

  /**
   * Reads the directory; values are read when they are asked for.
   * @throws NotAnElectropherogram, ElectropherogramDamaged
   */
  static read(content: Uint8Array): AbifFile {
    const bytes = asBuffer(content);
    const signature = bytes.toString('latin1', 0, SIGNATURE.length);
    if (signature !== SIGNATURE) throw new NotAnElectropherogram(printable(signature));
    if (bytes.length < HEADER_BYTES) throw new ElectropherogramDamaged('header', bytes.length);
    const version = bytes.readUInt16BE(4);
    const { type, count, offset, size } = entryAt(bytes, ROOT_ENTRY);
    if (type !== 1023) throw new ElectropherogramDamaged('directory type', type);
    if (count === 0 || count > MOST_ITEMS) throw new ElectropherogramDamaged('directory entries', count);
    if (size < count * ENTRY_BYTES) throw new ElectropherogramDamaged('directory size', size);
    if (offset < HEADER_BYTES || offset + count * ENTRY_BYTES > bytes.length)
      throw new ElectropherogramDamaged('directory offset', offset);
    const items = new Map<string, AbifItem>();
    for (let at = 0; at < count; at += 1) {
      const item = entryAt(bytes, offset + at * ENTRY_BYTES);
      items.set(keyOf(item.name, item.number), item);
    }
    return new AbifFile(bytes, version, items);
  }

  has(name: string, number = 1): boolean {
    return this.items.has(keyOf(name, number));
  }

  /** Whether the directory in force gives this item in a form that only the instrument's software reads. */
  isSealed(name: string, number = 1): boolean {
    const item = this.items.get(keyOf(name, number));
    return item !== undefined && !isPlain(item);
  }

  /** Text of types char, pString and cString; null when there is none. @throws ElectropherogramDamaged */
  text(name: string, number = 1): string | null {
    const item = this.readable(name, number);
    if (!item || ![2, 18, 19].includes(item.type)) return null;
    const raw = this.bytesOf(item);
    // A pString begins with its length, a cString ends with zero.
    const content = item.type === 18 ? raw.subarray(1, 1 + (raw[0] ?? 0)) : raw;
    const end = content.indexOf(0);
    return decode(end < 0 ? content : content.subarray(0, end)).trim();
  }

  /** Numbers of types byte, word, short, long, float and double; null when there are none. @throws ElectropherogramDamaged */
  numbers(name: string, number = 1): number[] | null {
    const item = this.readable(name, number);
    const read = item && READERS[item.type];
    if (!item || !read) return null;
    const width = ELEMENT_BYTES[item.type]!;
    const raw = this.bytesOf(item);
    const numbers: number[] = [];
    for (let at = 0; at < item.count; at += 1) numbers.push(read(raw, at * width));
    return numbers;
  }

  /** A date as `2012-09-28`. @throws ElectropherogramDamaged */
  date(name: string, number = 1): string | null {
    const item = this.readable(name, number);
    if (item?.type !== 10 || item.count === 0) return null;
    const raw = this.bytesOf(item);
    const [year, month, day] = [raw.readInt16BE(0), raw[2]!, raw[3]!];
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return null;
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  }

  /** A time of day as `15:41:03`. @throws ElectropherogramDamaged */
  time(name: string, number = 1): string | null {
    const item = this.readable(name, number);
    if (item?.type !== 11 || item.count === 0) return null;
    const [hour, minute, second] = this.bytesOf(item);
    return `${digits(hour!, 2)}:${digits(minute!, 2)}:${digits(second!, 2)}`;
  }

  /**
   * The item of the directory in force or, if that one is sealed, of the last earlier directory in the file. The 3500
   * seals values in `.hid` files and leaves the directories from before the sealing where they were.
   */
  private readable(name: string, number: number): AbifItem | null {
    const item = this.items.get(keyOf(name, number));
    if (!item) return null;
    return isPlain(item) ? item : this.earlier(name, number);
  }

  private earlier(name: string, number: number): AbifItem | null {
    const pattern = Buffer.alloc(8);
    pattern.write(name, 'latin1');
    pattern.writeUInt32BE(number, 4);
    for (let at = this.bytes.length; at > 0;) {
      at = this.bytes.lastIndexOf(pattern, at - 1);
      if (at < 0) return null;
      if (at + ENTRY_BYTES > this.bytes.length) continue;
      const item = entryAt(this.bytes, at);
      if (isPlain(item) && item.size > 0 && fits(item, this.bytes.length)) return item;
    }
    return null;
  }

  private bytesOf(item: AbifItem): Buffer {
    if (!fits(item, this.bytes.length))
      throw new ElectropherogramDamaged(`${item.name} ${item.number}`, item.offset);
    return this.bytes.subarray(item.offset, item.offset + item.size);
  }
}

const READERS: Readonly<Record<number, (bytes: Buffer, at: number) => number>> = {
  1: (bytes, at) => bytes.readUInt8(at),
  3: (bytes, at) => bytes.readUInt16BE(at),
  4: (bytes, at) => bytes.readInt16BE(at),
  5: (bytes, at) => bytes.readInt32BE(at),
  7: (bytes, at) => bytes.readFloatBE(at),
  8: (bytes, at) => bytes.readDoubleBE(at),
  13: (bytes, at) => bytes.readUInt8(at),
};

function entryAt(bytes: Buffer, at: number): AbifItem {
  const size = bytes.readUInt32BE(at + 16);
  return {
    name: bytes.toString('latin1', at, at + 4),
    number: bytes.readUInt32BE(at + 4),
    type: bytes.readUInt16BE(at + 8),
    count: bytes.readUInt32BE(at + 12),
    size,
    offset: size > SHORT_VALUE ? bytes.readUInt32BE(at + 20) : at + 20,
  };
}

function isPlain({ type }: AbifItem): boolean {
  return type in ELEMENT_BYTES || type === USER_TYPE;
}

function fits({ type, count, size, offset }: AbifItem, length: number): boolean {
  const width = ELEMENT_BYTES[type] ?? 0;
  return offset + size <= length && count * width <= size;
}

function keyOf(name: string, number: number): string {
  return `${name}${String(number)}`;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names are UTF-8 or, from older Chinese systems, GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
