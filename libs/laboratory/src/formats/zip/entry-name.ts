import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Entry } from 'yauzl';

/** Bit 11: name and comment are UTF-8. */
const UTF_8_FLAG = 0x800;

/**
 * The name of a file in an archive. Programs that set no flag write UTF-8 all the same, or, on a Chinese Windows, GBK.
 * Null for bytes that belong to none of them.
 */
export function entryName({ fileNameRaw, generalPurposeBitFlag }: Entry): string | null {
  const isMarked = (generalPurposeBitFlag & UTF_8_FLAG) !== 0;
  const encoding = isMarked || isUtf8(fileNameRaw) ? 'utf-8' : 'gb18030';
  try {
    const name = new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw);
    return name.replaceAll('\\', '/').normalize('NFC');
  } catch {
    return null;
  }
}
