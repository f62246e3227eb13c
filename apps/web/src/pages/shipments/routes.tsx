import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'shipments', lazy: async () => ({ Component: (await import('./shipments-page')).ShipmentsPage }) },
  {
    path: 'shipments/:id',
    lazy: async () => ({ Component: (await import('./shipment-page')).ShipmentPage }),
  },
];
