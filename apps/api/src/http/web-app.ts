import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

/** Serves the built single-page app, when it was built; any address of it answers with its one page. */
export function serveWebApp(app: NestExpressApplication, root: string): void {
  const folder = join(root, 'apps', 'web', 'dist');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  // Vite names these files by their content.
  app.use('/assets', serveStatic(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(serveStatic(folder, { index: false, maxAge: 0 }));
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
