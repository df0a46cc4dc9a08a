import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import initCompiler, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { mainPath, mainSource, preludeLines, systemInputs } from './compile-input.ts'
import type { FontFile, FontShelf } from './font-shelf.ts'
import { renderSvgPages } from './svg-pages.ts'
import type { TypesetEngine, TypesetInput } from './typeset-engine.ts'
import { type TypesetDiagnostic, TypesetError } from './typeset-error.ts'

const require = createRequire(import.meta.url)

let loaded: Promise<unknown> | undefined

const load = (): Promise<unknown> => {
  loaded ??= readFile(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')).then((bytes) =>
    initCompiler({ module_or_path: bytes }),
  )
  return loaded
}

const make = async (fonts: readonly FontFile[]): Promise<TypstCompiler> => {
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const { bytes } of fonts) await builder.add_raw_font(bytes)
  return builder.build()
}

/** Diagnostics as objects: number 3 of the compiler's formats (1: Rust's own, 2: one line of text). */
const asObjects = 3

interface RawDiagnostic {
  readonly message: string
  readonly path: string
  /** `9:1-9:7`, from zero. */
  readonly range: string
  readonly severity: string
  readonly hints?: readonly string[]
}

interface Compiled {
  readonly result?: Uint8Array
  readonly diagnostics?: readonly RawDiagnostic[]
}

const diagnostic = (raw: RawDiagnostic): TypesetDiagnostic => {
  const at = /^(\d+):(\d+)/.exec(raw.range)
  return {
    severity: raw.severity === 'error' ? 'error' : 'warning',
    message: raw.message,
    ...(raw.path === '' ? {} : { path: raw.path }),
    ...(at && {
      line: Number(at[1]) + 1 - (raw.path === mainPath ? preludeLines : 0),
      column: Number(at[2]) + 1,
    }),
    hints: raw.hints ?? [],
  }
}

/** Typst in WebAssembly: any machine. */
export const createWasmEngine = async (shelf: FontShelf): Promise<TypesetEngine> => {
  await load()
  const compilers = new Map<readonly FontFile[], TypstCompiler>()

  const compile = async (input: TypesetInput, format: 'pdf' | 'vector'): Promise<Uint8Array> => {
    const fonts = await shelf.fontsFor(input)
    const compiler = compilers.get(fonts) ?? (await make(fonts))
    compilers.set(fonts, compiler)
    try {
      for (const file of input.files) compiler.map_shadow(file.path, file.bytes)
      compiler.add_source(mainPath, mainSource(input, fonts))
      const inputs = Object.entries(systemInputs(input, fonts))
      const { result, diagnostics = [] } = compiler.compile(mainPath, inputs, format, asObjects) as Compiled
      if (result) return result
      throw new TypesetError('compile', 'Typst gave no reason', diagnostics.map(diagnostic))
    } finally {
      compiler.reset_shadow()
    }
  }

  return {
    name: 'wasm',
    version: `typst-ts-web-compiler ${String(require('@myriaddreamin/typst-ts-web-compiler/package.json').version)}`,
    async pdf(input) {
      if (input.standard) throw new TypesetError('engine-missing', 'only the native engine writes PDF/A')
      return compile(input, 'pdf')
    },
    svgPages: async (input) => renderSvgPages(await compile(input, 'vector')),
    fonts: shelf.used,
    close() {
      for (const compiler of compilers.values()) compiler.free()
    },
  }
}
