import type { Permission } from '@homeward/access';
import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { IS_PUBLIC, PERMISSION, type Reading, READING } from './decorators.js';

export interface Route {
  /** `POST /cases/:id/relatives`, without the prefix. */
  readonly name: string;
  /** Who may call it; `null` is a mistake that stops the start. */
  readonly access: Permission | 'public' | null;
  /** What reading it leaves in the audit log; of GET only, where `null` stops the start. */
  readonly reading?: Reading | null;
}

/** Every route of the application, from its controllers. */
export function routesOf(app: INestApplication): Route[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const routes = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, Type>;
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method]!;
        const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (verb === undefined) return [];
        const places = [handler, metatype as Type];
        const isPublic = reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, places);
        const permission = reflector.getAllAndOverride<Permission | undefined>(PERMISSION, places);
        return pathsOf(metatype).flatMap((base) =>
          pathsOf(handler).map((path) => ({
            name: `${RequestMethod[verb]} /${[base, path].filter(Boolean).join('/')}`,
            access: isPublic ? ('public' as const) : (permission ?? null),
            reading: reflector.getAllAndOverride<Reading | undefined>(READING, places) ?? null,
          })),
        );
      });
    });
  return routes.sort((a, b) => a.name.localeCompare(b.name));
}

/** @throws Error naming every route that does not say what reading it leaves in the audit log, that says neither `@Public()` nor `@Allow(…)`, or that two controllers claim */
export function requireSoundRoutes(routes: readonly Route[]): void {
  const open = routes.filter((route) => route.access === null);
  if (open.length > 0)
    throw new Error(`Routes without @Public() or @Allow(): ${open.map((route) => route.name).join(', ')}`);
  const unsaid = routes.filter(
    ({ name, access, reading }) => name.startsWith('GET ') && access !== 'public' && reading === null,
  );
  if (unsaid.length > 0)
    throw new Error(
      `Routes without @Reads(), @AuditedAs() or @Unaudited(): ${unsaid.map((route) => route.name).join(', ')}`,
    );
  const twice = routes.filter((route, i) => routes.findIndex((other) => other.name === route.name) < i);
  if (twice.length > 0)
    throw new Error(`Routes of two controllers: ${twice.map((route) => route.name).join(', ')}`);
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [path ?? ''].flat().map((each) => each.replace(/^\/|\/$/g, ''));
}
