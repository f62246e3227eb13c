import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { readFileSync } from 'node:fs';
import { ERROR_CODES } from '../../apps/api/src/openapi/operation.js';

interface Described {
  readonly paths: Record<string, Record<string, { [ERROR_CODES]?: Record<string, string[]> }>>;
}

const { paths } = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as Described;

/** Refusals that a caller met and that the description of the API does not name for that operation. */
export interface Refusals {
  readonly undeclared: ReadonlySet<string>;
}

/** Watches every answer of the application; what it refuses must be in its description. */
export function watchRefusals(app: INestApplication): Refusals {
  const undeclared = new Set<string>();
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.on('finish', () => {
      const { problem } = response.locals as { problem?: string };
      const route = (request.route as { path?: string } | undefined)?.path;
      if (problem === undefined || route === undefined) return;
      const path = route.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}');
      const operation = paths[path]?.[request.method.toLowerCase()];
      const line = `${request.method} ${path} ${response.statusCode} ${problem}`;
      if (operation && !operation[ERROR_CODES]?.[response.statusCode]?.includes(problem))
        undeclared.add(line);
    });
    next();
  });
  return { undeclared };
}
