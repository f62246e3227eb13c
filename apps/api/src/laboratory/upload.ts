import { isUtf8 } from 'node:buffer';
import type { ApiBodyOptions } from '@nestjs/swagger';

/** What multer says of a file that it wrote to disk. */
export interface ReceivedFile {
  readonly originalname: string;
  /** Of a random name of ours, in the folder for temporary files. */
  readonly path: string;
}

/** Browsers send UTF-8 file names, which multer reads as Latin-1. */
export function uploadName({ originalname }: Pick<ReceivedFile, 'originalname'>): string {
  if (/[^\u0000-\u00ff]/u.test(originalname)) return originalname;
  const bytes = Buffer.from(originalname, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : originalname;
}

export const uploadFormSchema: Extract<ApiBodyOptions, { schema: unknown }>['schema'] = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: 'Tab-, comma- or semicolon-separated genotype table',
    },
    panel: { type: 'string', description: 'Panel of rows that name none', example: 'GlobalFiler' },
  },
};

export const electropherogramFormSchema: typeof uploadFormSchema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'An .fsa or .hid file' } },
};
