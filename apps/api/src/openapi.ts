import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './http/signed-in-request.js';

/** The description of the whole API, from the controllers and DTOs. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const description =
    'Failures are application/problem+json (RFC 9457). Unsafe methods need the X-CSRF-Token header that POST /session returned.';
  const settings = new DocumentBuilder()
    .setTitle('Homeward')
    .setDescription(description)
    .setVersion(version)
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements(SESSION_COOKIE)
    .build();
  return SwaggerModule.createDocument(app, settings);
}
