import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { rareFontFiles, symbolFontFiles, textFontFiles } from '../main/features/documents/engine/fonts.ts'
import { recordPackages } from './packaging/record-packages.ts'
import { unbundledPackages } from './unbundled-packages.ts'

// Bundles the main side, all entries flat in dist/main, with the files they read at run time beside them.

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist/main')

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))

/** Workers and child processes: whatever is named in a call of `entryUrl`, so that no list can fall behind. */
const startedModules = (): readonly string[] =>
  sourceFiles('main').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/entryUrl\(\s*'([^']+)'/g)].map(([, path]) =>
      join(dirname(file), `${path}.ts`),
    ),
  )

const entries = (): Readonly<Record<string, string>> => {
  const paths = [join(root, 'main/index.ts'), join(root, 'main/cli.ts'), ...new Set(startedModules())]
  const named = paths.map((path) => [basename(path, '.ts'), path] as const)
  const byName = Object.fromEntries(named)
  // They lie flat, so two of one name would overwrite each other.
  if (Object.keys(byName).length < named.length)
    throw new Error(`two entries of one name: ${paths.join(', ')}`)
  return byName
}

const common: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: [...unbundledPackages, 'electron'] },
}

rmSync(out, { recursive: true, force: true })
await build({
  ...common,
  plugins: [recordPackages(root)],
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { ...entries() },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
// A sandboxed preload is CommonJS and one file.
await build({
  ...common,
  build: {
    ssr: join(root, 'main/preload.ts'),
    outDir: out,
    emptyOutDir: false,
    target: 'chrome120',
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
})

const fonts = join(out, 'resources/fonts')
mkdirSync(fonts, { recursive: true })
for (const file of [...textFontFiles, ...symbolFontFiles]) {
  cpSync(join(root, 'node_modules', file), join(fonts, basename(file)))
}
const licences = readdirSync(join(root, 'build/fonts')).filter((name) => name.startsWith('LICENSE'))
for (const file of [...rareFontFiles.map((name) => `${name}.br`), ...licences]) {
  cpSync(join(root, 'build/fonts', file), join(fonts, file))
}
cpSync(join(root, 'node_modules/dejavu-fonts-ttf/LICENSE'), join(fonts, 'LICENSE-DejaVu.txt'))
cpSync(join(root, 'main/features/documents/templates'), join(out, 'templates'), { recursive: true })
cpSync(join(root, 'test/fixtures/samples'), join(out, 'sample'), { recursive: true })
