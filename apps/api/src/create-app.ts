import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, JsonLogger } from '@homeward/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import { AppModule } from './app.module.js';
import { Metrics } from './health/metrics.service.js';
import { requestLog } from './health/request-log.js';
import { identifyRequest } from './http/request.middleware.js';
import { requireSoundRoutes, routesOf } from './http/routes.js';
import { neverStored, securityHeaders } from './http/security-headers.js';
import { serveWebApp } from './http/web-app.js';
import { API_PREFIX, openApiDocument } from './openapi/document.js';

/** No body but an uploaded file is near this size. */
const BODY_LIMIT = '256kb';

/** The API, ready to `listen` (or to be called by tests after `init`). */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forConfig(config), {
    logger: new JsonLogger('api', config.logLevel),
    abortOnError: false,
    bodyParser: false,
  });
  app.set('trust proxy', config.trustedProxies.length > 0 ? [...config.trustedProxies] : false);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(
    requestLog(app.get(Metrics)),
    cookieParser(),
    identifyRequest(config.mode),
    securityHeaders(config.mode === 'production'),
  );
  app.use('/api', neverStored);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.setGlobalPrefix(API_PREFIX);
  app.enableShutdownHooks();
  requireSoundRoutes(routesOf(app));
  const { version } = JSON.parse(readFileSync(join(config.root, 'package.json'), 'utf8')) as {
    version: string;
  };
  // In production the description of the API is not public; it is in the repository (openapi.json).
  if (config.mode === 'demonstration')
    SwaggerModule.setup('api/docs', app, () => openApiDocument(app, version));
  serveWebApp(app, config.root);
  return app;
}
