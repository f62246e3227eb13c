import { isUtf8 } from 'node:buffer';
import { STATED_ENCODINGS } from '@homeward/laboratory';
import type { ApiBodyOptions } from '@nestjs/swagger';

/** Files of one upload: a plate, or the plates of a week. */
export const MOST_FILES = 200;

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
      type: 'array',
      items: { type: 'string', format: 'binary' },
      description:
        'Genotype table, CMF or Familias file, workbook, or a ZIP archive of them; several files become one batch',
    },
    encoding: {
      type: 'string',
      example: 'big5',
      description: `Of text that is neither UTF-8 nor UTF-16; recognised where it is not stated: ${STATED_ENCODINGS.join(', ')}`,
    },
    panel: { type: 'string', description: 'Panel of rows that name none', example: 'GlobalFiler' },
    checkOnly: {
      type: 'string',
      enum: ['yes'],
      description: 'The file is judged, and waits to be handed in',
    },
  },
};

export const answerFormSchema: typeof uploadFormSchema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'A CSV or XML file of answers' } },
};

export const electropherogramFormSchema: typeof uploadFormSchema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'An .fsa or .hid file' } },
};
