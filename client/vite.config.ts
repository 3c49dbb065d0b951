import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import pdfjs from 'pdfjs-dist/package.json' with { type: 'json' }
import { defineConfig } from 'vite'
import { viteStaticCopy } from 'vite-plugin-static-copy'
import { inlineDocuments } from './inline-documents.ts'

const server = 'http://127.0.0.1:4000'
// What pdf.js fetches by name while it draws: Chinese encodings, the fonts that files need not hold, decoders of scanned pictures.
const pdfFiles = ['cmaps/*', 'standard_fonts/*', 'wasm/{*_nowasm_fallback.js,LICENSE_*{JBIG2,OPENJPEG}}']

export default defineConfig({
  plugins: [
    vue(),
    inlineDocuments(),
    // Element Plus's parts by name in templates; our own components are always imported by hand (`dirs: []`).
    components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    // Under a name of their version, as everything in assets/ is kept for a year.
    viteStaticCopy({
      targets: [{ src: pdfFiles.map((files) => `node_modules/pdfjs-dist/${files}`), dest: `assets/pdfjs-${pdfjs.version}`, rename: { stripBase: 2 } }],
    }),
  ],
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    'globalThis.__DEV__': false,
  },
  build: {
    // Offices keep older Chromium kernels (360, 搜狗) for long.
    target: ['chrome94', 'edge94', 'firefox93', 'safari15.4'],
    chunkSizeWarningLimit: 700,
    // All styles are 25 kB gzipped: one file for the site, instead of up to 25 for a page.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first load needs in one file; what pages share in files by who shares it, small ones joined to the nearest.
          // A file for each module had a page ask for up to eighty, six at a time, which a slow line pays for with seconds.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4_000, priority: 1 },
          ],
        },
        // Without the names of all the pages that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/graphql', '/captcha', '/files', '/exports', '/import-files', '/health'].map((path) => [path, server])),
  },
})
