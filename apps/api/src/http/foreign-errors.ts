import { DatabaseUnavailable, DomainError, isUnreachable } from '@homeward/platform';
import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { QueryFailedError } from 'typeorm';
import { RequestRefused } from './http.errors.js';

type RequestFacts = Pick<Request, 'method' | 'path' | 'headers'>;

/** Translates errors of Nest, Express, multer and PostgreSQL; `null` for an internal error. */
export function translate(error: unknown, request: RequestFacts): DomainError | null {
  if (error instanceof DomainError) return error;
  if (isUnreachable(error)) return new DatabaseUnavailable();
  if (error instanceof QueryFailedError) return ofDatabase((error as QueryFailedError).driverError);
  if (error instanceof HttpException) return ofHttp(error, request);
  if (isBodyParserError(error)) return ofBodyParser(error);
  return null;
}

function ofHttp(error: HttpException, { method, path, headers }: RequestFacts): DomainError | null {
  if (isBodyParserError(error.cause)) return ofBodyParser(error.cause);
  const status = error.getStatus();
  const text = error.message;
  const upload = headers['content-type']?.startsWith('multipart/') ?? false;
  switch (status) {
    case 404:
      return new RequestRefused(
        'platform.no_such_route',
        'not_found',
        { zh: `没有此接口：${method} ${path}`, en: `There is no ${method} ${path}` },
        'path',
        path,
      );
    case 413:
      return tooLarge(null);
    case 400:
      if (/json/i.test(text)) return unreadable(text);
      if (!upload) return refused(text);
      return new RequestRefused('platform.upload_refused', 'invalid', {
        zh: `上传内容无法接受：${text}`,
        en: `The upload was refused: ${text}`,
      });
    default:
      return status < 500 ? refused(text) : null;
  }
}

function refused(text: string): DomainError {
  return new RequestRefused('platform.request_refused', 'invalid', {
    zh: `请求无法处理：${text}`,
    en: `The request was refused: ${text}`,
  });
}

/** What body-parser throws: `entity.parse.failed`, `entity.too.large`, `encoding.unsupported`, … */
interface BodyParserError extends Error {
  type: string;
  status: number;
  limit?: number;
}

function isBodyParserError(error: unknown): error is BodyParserError {
  return (
    error instanceof Error &&
    typeof (error as Partial<BodyParserError>).type === 'string' &&
    typeof (error as Partial<BodyParserError>).status === 'number'
  );
}

function ofBodyParser(error: BodyParserError): DomainError {
  return error.type === 'entity.too.large' ? tooLarge(error.limit ?? null) : unreadable(error.message);
}

function tooLarge(limit: number | null): DomainError {
  const [zh, en] = limit === null ? ['', ''] : [`（上限 ${limit} 字节）`, ` (the limit is ${limit} bytes)`];
  return new RequestRefused('platform.too_large', 'too_large', {
    zh: `请求内容过大${zh}`,
    en: `The content of the request is too large${en}`,
  });
}

function unreadable(reason: string): DomainError {
  return new RequestRefused(
    'platform.body_unreadable',
    'invalid',
    { zh: `请求内容不是有效的 JSON:${reason}`, en: `The body is not valid JSON: ${reason}` },
    'body',
  );
}

/** Second line after the checks of the services: the constraint refused the row, nothing was stored, the caller gets the reason. */
function ofDatabase(error: Error): DomainError | null {
  const { code = '', constraint } = error as Error & { code?: string; constraint?: string };
  switch (code) {
    case '23505':
      return new RequestRefused(
        'platform.already_exists',
        'conflict',
        { zh: `记录已存在（${constraint ?? ''}）`, en: `This exists already (${constraint ?? ''})` },
        constraint ?? null,
      );
    case '22P02':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P05':
      return new RequestRefused('platform.invalid_value', 'invalid', {
        zh: '输入中有数据库无法接受的值（格式、范围或字符）',
        en: 'The input holds a value that cannot be stored (form, range or character)',
      });
    case '40001':
    case '40P01':
      return new RequestRefused('platform.try_again', 'conflict', {
        zh: '与他人的操作同时发生，请重试',
        en: 'Someone else changed the same thing at the same moment; try again',
      });
    // A row outside the scope of the one who writes it.
    case '42501':
      return new RequestRefused('platform.out_of_scope', 'forbidden', {
        zh: '该记录不在您的辖区或采集点范围内',
        en: 'The record is outside your district or collection point',
      });
    default:
      return null;
  }
}
