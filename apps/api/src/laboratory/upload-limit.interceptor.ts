import { FileTooLarge } from '@homeward/laboratory';
import { CONFIG, type Config } from '@homeward/platform';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';

/** Says which limit a file went over; multer stops reading at the limit and tells only that. */
@Injectable()
export class UploadLimitInterceptor implements NestInterceptor {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw error instanceof PayloadTooLargeException
          ? new FileTooLarge('file', this.config.uploadLimitBytes)
          : error;
      }),
    );
  }
}
