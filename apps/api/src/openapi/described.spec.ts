import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { UNNAMED } from './examples.js';
import { ERROR_CODES } from './operation.js';

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
}
interface Described {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<
    string,
    { readonly description: string; readonly content?: Record<string, Media> }
  >;
  readonly [ERROR_CODES]?: Record<string, string[]>;
}
const document = JSON.parse(readFileSync(new URL('../../../../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('the description of the API', () => {
  it('says of every operation what it does and which errors it answers', () => {
    expect(operations.length).toBeGreaterThan(130);
    const silent = operations.filter(
      ({ summary, description, responses, ...operation }) =>
        !summary || !description || !operation[ERROR_CODES]?.[429] || !responses[500]?.content,
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
    // Each operation has its own summary: readers could not tell two equal ones apart.
    expect(new Set(operations.map(({ summary }) => summary)).size).toBe(operations.length);
  });

  it('shows every body and answer with an example', () => {
    const missing = operations.filter(({ requestBody, responses }) =>
      [requestBody, ...Object.values(responses)].some((body) => {
        const json = body?.content?.['application/json'];
        return json?.schema !== undefined && json.example === undefined;
      }),
    );
    expect(missing.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('shows no field with a word that stands for any text', () => {
    const empty: string[] = [];
    const walk = (node: unknown, place: string): void => {
      if (node === UNNAMED) empty.push(place);
      if (typeof node === 'object' && node !== null)
        for (const [key, inner] of Object.entries(node)) walk(inner, `${place}.${key}`);
    };
    let shown = 0;
    for (const { operationId, requestBody, responses } of operations)
      for (const body of [requestBody, ...Object.values(responses)])
        for (const { example } of Object.values(body?.content ?? {})) {
          if (example !== undefined) shown++;
          walk(example, operationId);
        }
    expect(shown).toBeGreaterThan(1000);
    expect(empty).toEqual([]);
  });

  it('names every enumeration, so that the pages have its values', () => {
    const unnamed: string[] = [];
    const walk = (node: unknown, place: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const nested = place.split('/').length > 1;
      if ('enum' in node && Array.isArray(node.enum) && node.enum.length > 1 && nested) unnamed.push(place);
      for (const [key, inner] of Object.entries(node)) if (key !== 'enum') walk(inner, `${place}/${key}`);
    };
    for (const [name, schema] of Object.entries(document.components.schemas)) walk(schema, name);
    for (const [path, verbs] of Object.entries(document.paths)) walk(verbs, `${path}/`);
    expect(unnamed).toEqual([]);
  });
});
