import { describe, expect, it } from 'vitest';
import { requireSoundRoutes } from './routes.js';

describe('the start', () => {
  it('stops at a route that names no permission', () => {
    const routes = [
      { name: 'GET /meta', access: 'public' as const },
      { name: 'GET /cases', access: null },
    ];
    expect(() => requireSoundRoutes(routes)).toThrow('GET /cases');
  });

  it('stops when two controllers claim the same route', () => {
    const routes = [
      { name: 'GET /cases', access: 'case.read' as const },
      { name: 'GET /cases', access: 'public' as const },
    ];
    expect(() => requireSoundRoutes(routes)).toThrow('GET /cases');
  });
});
