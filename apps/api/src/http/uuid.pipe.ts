import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { InputInvalid } from './http.errors.js';

@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (isUUID(value)) return value.toLowerCase();
    throw new InputInvalid([
      {
        field: data ?? 'id',
        value,
        code: 'isUuid',
        message: { zh: '不是本系统的编号', en: 'is no id of this system' },
      },
    ]);
  }
}
