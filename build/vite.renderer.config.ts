import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { recordPackages } from './packaging/record-packages.ts'

/** The page. Nothing inline: the content security policy of both shells allows no inline script. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: '/',
  plugins: [react(), recordPackages(fileURLToPath(new URL('..', import.meta.url)))],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // The browsers installed on locked-down desktops (360, UOS, Qi An Xin) lag behind Chrome by years.
    target: 'chrome120',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
  },
})
