import { rm } from 'node:fs/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';
import type { ReceivedFile } from './upload.js';

/** Removes the temporary files of an upload after the request, also after a failure. Multer removes the files it refuses. */
@Injectable()
export class UploadCleanupInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<{ file?: ReceivedFile; files?: ReceivedFile[] }>();
    return next.handle().pipe(
      finalize(() => {
        const { file, files = [] } = request;
        for (const { path } of file ? [file, ...files] : files) void rm(path, { force: true });
      }),
    );
  }
}
