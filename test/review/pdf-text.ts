import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF made by pdfkit: inflates every stream, reads each font's ToUnicode map, and decodes the glyphs
 * that the pages show. Enough for a test; no reader of PDF in general.
 */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, { dictionary: string; stream: string }>();
  const source = pdf.toString('latin1');
  for (const match of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id, body] = match;
    const start = body!.indexOf('stream\n');
    const dictionary = start < 0 ? body! : body!.slice(0, start);
    const bytes = start < 0 ? '' : body!.slice(start + 7, body!.lastIndexOf('\nendstream'));
    objects.set(id!, { dictionary, stream: inflated(dictionary, bytes) });
  }
  const fonts = new Map<string, Map<number, string>>();
  for (const { dictionary } of objects.values())
    for (const [, name, id] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.dictionary ?? '')?.[1];
      if (map) fonts.set(name!, glyphsOf(objects.get(map)!.stream));
    }
  return [...objects.values()].map(({ stream }) => shown(stream, fonts)).join('');
}

function inflated(dictionary: string, bytes: string): string {
  if (!dictionary.includes('FlateDecode')) return bytes;
  try {
    return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** `<0001> <0010> [<4e2d> <56fd> …]`: glyphs from the first number on. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    let glyph = parseInt(from!, 16);
    for (const [, hex] of list!.matchAll(/<([0-9a-f ]*)>/gi)) {
      const units = (hex!.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
      glyphs.set(glyph++, String.fromCharCode(...units));
    }
  }
  return glyphs;
}

function shown(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let text = '';
  let glyphs: ReadonlyMap<number, string> | undefined;
  for (const [token, font] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<[0-9a-f]+>|\bTJ\b|\bET\b/gi)) {
    if (font) glyphs = fonts.get(font);
    else if (token === 'ET') text += '\n';
    else if (token.startsWith('<'))
      for (const code of token.slice(1, -1).match(/.{4}/g) ?? [])
        text += glyphs?.get(parseInt(code, 16)) ?? '';
  }
  return text;
}
