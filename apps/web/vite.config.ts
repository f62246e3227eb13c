import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything is served from the own origin: no inline script, no data: fonts, so the strict CSP holds. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
