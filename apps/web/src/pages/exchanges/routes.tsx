import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'exchanges', lazy: async () => ({ Component: (await import('./exchanges-page')).ExchangesPage }) },
  {
    path: 'exchanges/new',
    lazy: async () => ({ Component: (await import('./new-exchange-page')).NewExchangePage }),
  },
  {
    path: 'exchanges/recipients',
    lazy: async () => ({ Component: (await import('./recipients-page')).RecipientsPage }),
  },
  {
    path: 'exchanges/:id',
    lazy: async () => ({ Component: (await import('./exchange-page')).ExchangePage }),
  },
];
