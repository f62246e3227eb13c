import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipPassThrough } from 'fflate';

/** The first date that a ZIP archive can hold: equal files make equal archives, whenever they are sent. */
const ALWAYS = new Date(1980, 0, 1);

export interface FileToPack {
  readonly name: string;
  readonly path: string;
}

/** Several files as one archive, in the order of their names. Nothing is compressed: that is left to the store. */
export async function packFiles(files: readonly FileToPack[], target: string): Promise<void> {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  await pipeline(archived(sorted), createWriteStream(target));
}

async function* archived(files: readonly FileToPack[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const taken = () => {
    const some = ready;
    ready = [];
    return some;
  };
  for (const { name, path } of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = ALWAYS;
    archive.add(entry);
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      entry.push(piece);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
  }
  archive.end();
  yield* taken();
}
