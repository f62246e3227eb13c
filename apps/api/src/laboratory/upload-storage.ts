import type { Request } from 'express';
import { diskStorage, type StorageEngine } from 'multer';
import type { UploadFolder } from './upload-folder.js';

/** Writes the files of an upload into their folder; together they may have as many bytes as one alone. */
export function uploadStorage(folder: UploadFolder, limitBytes: number): StorageEngine {
  const disk = diskStorage({
    destination: (_request, _file, told) => told(null, folder.path),
    filename: (_request, _file, told) => {
      try {
        told(null, folder.newFile());
      } catch (error) {
        told(error as Error, '');
      }
    },
  });
  const received = new WeakMap<Request, number>();
  return {
    _handleFile(request, file, done) {
      file.stream.on('data', (piece: Buffer) => {
        const total = (received.get(request) ?? 0) + piece.length;
        received.set(request, total);
        // What the parser says of a single file that is too long.
        if (total > limitBytes) file.stream.emit('limit');
      });
      disk._handleFile(request, file, done);
    },
    _removeFile: (request, file, done) => disk._removeFile(request, file, done),
  };
}
