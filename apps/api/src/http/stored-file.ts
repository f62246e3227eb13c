import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

interface StoredFile {
  readonly sha256: string;
  readonly file: { readonly size: number; pieces(): AsyncIterable<Buffer> };
}

/** Answers a stored file piece by piece, with its SHA-256 as digest (RFC 9530). */
export function storedFile(
  response: Response,
  { sha256, file }: StoredFile,
  { type, disposition }: { readonly type: string; readonly disposition: string },
): StreamableFile {
  response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  const content = Readable.from(file.pieces(), { objectMode: false });
  return new StreamableFile(content, { type, length: file.size, disposition });
}
