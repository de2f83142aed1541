import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * One build for every host. `out/main` holds three programs: the desktop app, the command line with the loopback host,
 * and the sandbox; the last two run on plain Node. What `dependencies` names stays in node_modules, the rest is bundled.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          electron: 'src-main/hosts/electron/main.ts',
          pont: 'src-main/hosts/cli/main.ts',
          sandbox: 'src-sandbox/main.ts',
        },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that requires nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src-main/hosts/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The policy of the window allows fonts and scripts from files only, so nothing is turned into a data: URL.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: 'src-renderer/index.html' } },
    },
  },
});
