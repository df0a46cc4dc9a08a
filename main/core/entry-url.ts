/**
 * URL of a module that runs in its own worker or process.
 * From source (Node strips the types) it ends in `.ts`; bundled, all entries lie side by side as `.js`.
 */
export const entryUrl = (sourceRelative: string, fromModule: string): URL => {
  if (fromModule.endsWith('.ts')) return new URL(`${sourceRelative}.ts`, fromModule)
  const name = sourceRelative.slice(sourceRelative.lastIndexOf('/') + 1)
  return new URL(`./${name}.js`, fromModule)
}
