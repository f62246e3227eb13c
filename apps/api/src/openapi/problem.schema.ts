import type { Schema } from './examples.js';

const text: Schema = { type: 'string' };

/** Every failure: RFC 9457, `application/problem+json` (`http/problem.ts`). */
export const problemSchema: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string', example: 'urn:homeward:platform.not_found' },
    title: text,
    status: { type: 'integer', example: 404 },
    code: { type: 'string', description: 'Stable; programs decide by it', example: 'platform.not_found' },
    detail: { type: 'string', description: "In the caller's language" },
    field: { type: 'string', description: 'The field that is wrong, as the caller spelled it' },
    value: { oneOf: [text, { type: 'number' }] },
    errors: {
      type: 'array',
      description: 'One for each wrong field of a body',
      items: {
        type: 'object',
        properties: {
          field: text,
          value: { oneOf: [text, { type: 'number' }, { type: 'boolean' }], nullable: true },
          code: text,
          message: text,
        },
        required: ['field', 'value', 'code', 'message'],
      },
    },
    requestId: text,
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
};
