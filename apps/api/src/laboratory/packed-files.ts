import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipPassThrough } from 'fflate';

/** The first date that a ZIP archive can hold: equal files make equal archives, whenever they are sent. */
const ALWAYS = new Date(1980, 0, 1);

export interface FileToPack {
  readonly name: string;
  readonly path: string;
}

/** Several files as one archive, in the order of their names. Nothing is compressed: that is left to the store. */
export async function packFiles(files: readonly FileToPack[], target: string): Promise<void> {
  const output = createWriteStream(target);
  let broken: Error | null = null;
  const archive = new Zip((error, data) => {
    broken ??= error;
    if (!error) output.write(data);
  });
  for (const { name, path } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const entry = new ZipPassThrough(name);
    entry.mtime = ALWAYS;
    archive.add(entry);
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      entry.push(piece);
      if (output.writableNeedDrain) await once(output, 'drain');
    }
    entry.push(new Uint8Array(), true);
  }
  archive.end();
  output.end();
  await finished(output);
  if (broken) throw broken as Error;
}
