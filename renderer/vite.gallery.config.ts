import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the gallery page to `.cache/gallery`; `vite --config renderer/vite.gallery.config.ts`
 * serves it.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../.cache/gallery',
    emptyOutDir: true,
    target: 'chrome130',
    rollupOptions: {
      input: `${import.meta.dirname}/gallery/gallery.html`,
      // Reading workbooks needs Node; no story opens one.
      external: /\/read-workbook\.ts$/,
      onLog: (_, { message }) => {
        if (message.includes('externalized for browser')) throw new Error(message);
      },
    },
  },
});
