import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

/** Files that the build compressed are sent compressed, where the browser takes it. */
const FILES = { brotli: true, gzip: true, etag: true, extensions: [] };
const YEAR_SECONDS = 31_536_000;

/** Serves the built single-page app, when it was built; any address of it answers with its one page. */
export function serveWebApp(app: NestExpressApplication, root: string): void {
  const folder = join(root, 'apps', 'web', 'dist');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  // Vite names these files by their content.
  app.use('/assets', sirv(join(folder, 'assets'), { ...FILES, immutable: true, maxAge: YEAR_SECONDS }));
  app.use(sirv(folder, { ...FILES, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage =
      request.method === 'GET' && !/^\/(api|assets)(\/|$)/.test(request.path) && request.accepts('html');
    if (!wantsPage) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
}
