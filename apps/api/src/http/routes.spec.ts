import { describe, expect, it } from 'vitest';
import { requireSoundRoutes } from './routes.js';

describe('the start', () => {
  it('is stopped by a route that says nothing about who may call it', () => {
    const routes = [
      { name: 'GET /meta', access: 'public' as const },
      { name: 'GET /cases', access: null },
    ];
    expect(() => requireSoundRoutes(routes)).toThrow('GET /cases');
  });

  it('is stopped by two controllers that claim one route', () => {
    const routes = [
      { name: 'GET /cases', access: 'case.read' as const },
      { name: 'GET /cases', access: 'public' as const },
    ];
    expect(() => requireSoundRoutes(routes)).toThrow('GET /cases');
  });
});
