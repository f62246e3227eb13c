import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ExitCode, Failure } from '../exit-code.js';
import type { OutputFile, OutputFolder } from './output.js';

/** A new or empty folder. @throws Failure naming --out when it is neither */
export function emptyFolder(path: string): OutputFolder {
  const refused = (reason: string): Failure => new Failure(`--out ${path}: ${reason}`, ExitCode.Usage);
  const known = statSync(path, { throwIfNoEntry: false });
  if (known && !known.isDirectory()) throw refused('is not a folder');
  if (known && readdirSync(path).length > 0) throw refused('the folder is not empty');
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw refused(reasonOf(error));
  }
  return { create: (name) => createFile(join(path, name)) };
}

async function createFile(path: string): Promise<OutputFile> {
  const saying = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw new Failure(`${path} cannot be written: ${reasonOf(error)}`, ExitCode.Environment);
    }
  };
  const handle = await saying(open(path, 'wx'));
  return {
    write: async (bytes) => {
      for (let from = 0; from < bytes.length;) {
        const { bytesWritten } = await saying(handle.write(bytes, from));
        from += bytesWritten;
      }
    },
    close: () => saying(handle.close()),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
