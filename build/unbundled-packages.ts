/** Packages that bring binaries or WebAssembly of their own and are found beside them at run time. */
export const unbundledPackages = [
  'better-sqlite3',
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-web-compiler',
  '@myriaddreamin/typst-ts-renderer',
  '@embedpdf/pdfium',
  '@cornerstonejs/codec-libjpeg-turbo-8bit',
  'zxing-wasm',
] as const
