import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from './compress.ts';

/** Everything is served from the own origin: no inline script, no data: fonts, so the strict CSP holds. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  // The pure libraries (no I/O) also run in the browser.
  resolve: {
    alias: [
      {
        find: /^@homeward\/(str|kinship)$/,
        replacement: resolve(import.meta.dirname, '../../libs/$1/src/index.ts'),
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
