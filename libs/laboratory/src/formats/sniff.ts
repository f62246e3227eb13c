import { patternOf, type Encoding } from '../table/encoding.js';

/** The beginning of a text as far as it is ASCII, whatever its encoding: enough to see what kind of file it is. */
export function sniffText(head: Buffer): string {
  const mark = head.subarray(0, 2).toString('hex');
  const wide = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : patternOf(head);
  if (wide === null) return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const even = head.subarray(0, head.length - (head.length % 2));
  const text = wide === 'utf-16le' ? even : Buffer.from(even).swap16();
  return text.toString('utf16le').replace(/^\ufeff/, '');
}

const DECLARED: Readonly<Record<string, Encoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'iso-8859-1': 'latin1',
  'windows-1252': 'latin1',
};

/** The encoding that an XML file states, where it is none that is recognised by its bytes. */
export function declaredEncoding(text: string): Encoding | undefined {
  const [, name = ''] = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(text) ?? [];
  return DECLARED[name.toLowerCase()];
}
