import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names and contents are UTF-8. */
const UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: the same content gives the same bytes. */
const FIRST_DAY = 0x0021;

/** A ZIP archive of a few small texts, stored as they are (APPNOTE 6.3, method 0). */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content, 'utf8');
    const label = Buffer.from(name, 'utf8');
    const common = commonFields(bytes, label);
    const local = Buffer.concat([uint32(LOCAL_HEADER), common, label, bytes]);
    const attributes = Buffer.alloc(10);
    const central = [uint32(CENTRAL_HEADER), uint16(VERSION), common, attributes, uint32(offset), label];
    files.push(local);
    directory.push(...central);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = uint16(entries.length);
  const end = [
    uint32(END_OF_DIRECTORY),
    uint32(0),
    count,
    count,
    uint32(index.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...files, index, ...end]);
}

/** What both headers of a file say: version, flags, method, time, date, checksum, sizes, lengths. */
function commonFields(bytes: Buffer, label: Buffer): Buffer {
  const size = uint32(bytes.length);
  return Buffer.concat([
    ...[VERSION, UTF8, 0, 0, FIRST_DAY].map(uint16),
    uint32(crc32(bytes)),
    size,
    size,
    uint16(label.length),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
