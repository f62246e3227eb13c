import { NotFound } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { translate } from './foreign-errors.js';
import { problemOf } from './problem.js';

const request = {
  method: 'POST',
  path: '/api/v1/nothing',
  headers: { 'content-type': 'multipart/form-data' },
};
const database = (code: string, constraint?: string) =>
  new QueryFailedError('', [], Object.assign(new Error('x'), { code, constraint }));
const status = (error: unknown) => {
  const known = translate(error, request);
  return known ? [problemOf(known, 'en', 'r').status, known.code] : null;
};

describe('failures of others', () => {
  it.each([
    [new NotFound('case', '1'), 404, 'platform.not_found'],
    [new NotFoundException('Cannot GET /x'), 404, 'platform.no_such_route'],
    [new PayloadTooLargeException('File too large'), 413, 'platform.too_large'],
    [new BadRequestException('Unexpected field - photo'), 400, 'platform.upload_refused'],
    [
      Object.assign(new Error('bad json'), { type: 'entity.parse.failed', status: 400 }),
      400,
      'platform.body_unreadable',
    ],
    [
      Object.assign(new Error('x'), { type: 'entity.too.large', status: 413, limit: 9 }),
      413,
      'platform.too_large',
    ],
    [database('23505', 'one_of_a_kind'), 409, 'platform.already_exists'],
    [database('22P02'), 400, 'platform.invalid_value'],
    [database('40P01'), 409, 'platform.try_again'],
    [database('42501'), 403, 'platform.out_of_scope'],
  ])('%s becomes %d %s', (error, expected, code) => {
    expect(status(error)).toEqual([expected, code]);
  });

  it('keeps the words of a refusal outside an upload', () => {
    const error = new BadRequestException('Failed to decode param');
    expect(translate(error, { ...request, headers: {} })?.code).toBe('platform.request_refused');
  });

  it.each([new Error('boom'), database('42P01'), 'text', undefined])('%s stays unexpected', (error) => {
    expect(status(error)).toBeNull();
  });
});
