import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Sets the theme before anything is painted. A plain script of public/, which Vite would warn of in index.html. */
function colourBeforePaint(): Plugin {
  return {
    name: 'colour-before-paint',
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: './theme.js' }, injectTo: 'head-prepend' },
    ],
  };
}

/** Built to static files that run from any folder of any web server, under a policy without inline code. */
export default defineConfig({
  root: here,
  base: './',
  plugins: [react(), colourBeforePaint()],
  build: {
    outDir: '../dist/designer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
