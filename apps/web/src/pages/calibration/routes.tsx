import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'calibration',
    lazy: async () => ({ Component: (await import('./calibration-page')).CalibrationPage }),
  },
];
