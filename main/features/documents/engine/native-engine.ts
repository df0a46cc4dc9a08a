import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { mainPath, mainSource, preludeLines, systemInputs } from './compile-input.ts'
import type { FontFile, FontShelf } from './font-shelf.ts'
import { renderSvgPages } from './svg-pages.ts'
import type { TypesetEngine, TypesetInput } from './typeset-engine.ts'
import { type TypesetDiagnostic, TypesetError } from './typeset-error.ts'

type CompilerModule = typeof import('@myriaddreamin/typst-ts-node-compiler')

const require = createRequire(import.meta.url)

/** The compiler, or undefined where its optional package or the binary for this machine is missing. */
export const loadNativeCompiler = (): CompilerModule | undefined => {
  try {
    return require('@myriaddreamin/typst-ts-node-compiler') as CompilerModule
  } catch {
    // Not installed for this platform, or the binary does not load: WASM takes over.
    return undefined
  }
}

/** A root that does not exist, so templates see the given files and nothing of the disk. */
const root = join(tmpdir(), 'jiangxin-typeset-nowhere')
const onDisk = (path: string): string => join(root, path)

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const asBytes = (b: Buffer): Uint8Array => new Uint8Array(b.buffer, b.byteOffset, b.byteLength)

interface RawDiagnostic {
  readonly message: string
  readonly path: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null
  readonly severity: number
  readonly hints?: readonly string[]
}

const diagnostic = (raw: RawDiagnostic): TypesetDiagnostic => {
  const path = raw.path.startsWith(root) ? raw.path.slice(root.length).replaceAll('\\', '/') : raw.path
  const place = raw.range && {
    line: raw.range.start.line + 1 - (path === mainPath ? preludeLines : 0),
    column: raw.range.start.character + 1,
  }
  return {
    severity: raw.severity === 1 ? 'error' : 'warning',
    message: raw.message,
    ...(path === '' ? {} : { path }),
    ...place,
    hints: raw.hints ?? [],
  }
}

const failure = (compiler: NodeCompiler, error: NodeError): TypesetError =>
  new TypesetError('compile', 'Typst gave no reason', compiler.fetchDiagnostics(error).map(diagnostic))

/** Typst in the Node-API binary. */
export const createNativeEngine = (shelf: FontShelf): TypesetEngine => {
  const found = loadNativeCompiler()
  if (!found) throw new TypesetError('engine-missing', 'the native Typst compiler does not load')
  const compilers = new Map<readonly FontFile[], NodeCompiler>()
  const compilerWith = (fonts: readonly FontFile[]): NodeCompiler => {
    const known = compilers.get(fonts)
    if (known) return known
    const fontArgs = [{ fontBlobs: fonts.map(({ bytes }) => viewOf(bytes)) }]
    const made = found.NodeCompiler.create({ workspace: root, fontArgs })
    compilers.set(fonts, made)
    return made
  }

  const compile = async <T>(
    input: TypesetInput,
    use: (c: NodeCompiler, doc: NodeTypstDocument) => T,
  ): Promise<T> => {
    const fonts = await shelf.fontsFor(input)
    const compiler = compilerWith(fonts)
    try {
      for (const file of input.files) compiler.mapShadow(onDisk(file.path), viewOf(file.bytes))
      compiler.addSource(onDisk(mainPath), mainSource(input, fonts))
      const inputs = systemInputs(input, fonts)
      const result = compiler.compile({ mainFilePath: onDisk(mainPath), inputs, resetRead: true })
      const doc = result.result
      if (doc) return use(compiler, doc)
      const error = result.takeDiagnostics() ?? result.takeError()
      if (error) throw failure(compiler, error)
      throw new TypesetError('compile', 'Typst gave neither a document nor a reason')
    } finally {
      compiler.resetShadow()
      // Typst keeps every layout it ever made; a run of dossiers would hold them all.
      compiler.evictCache(2)
    }
  }

  return {
    name: 'native',
    version: `typst-ts-node-compiler ${String(require('@myriaddreamin/typst-ts-node-compiler/package.json').version)}`,
    pdf: (input) =>
      compile(input, (compiler, doc) =>
        asBytes(compiler.pdf(doc, input.standard ? { pdfStandard: input.standard } : undefined)),
      ),
    svgPages: async (input) => renderSvgPages(await compile(input, (compiler, doc) => compiler.vector(doc))),
    fonts: shelf.used,
    close() {
      for (const compiler of compilers.values()) compiler.evictCache(0)
    },
  }
}
