import { ExpectedError } from '../../../../shared/errors.ts'

/** `error`: the document cannot be built; `warning`: it can, but look at it. `path` is the virtual path. */
export interface TypesetDiagnostic {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly hints: readonly string[]
}

export type TypesetFailure = 'compile' | 'engine-missing' | 'crashed' | 'cancelled'

const codes = {
  compile: 'typeset-failed',
  crashed: 'typeset-failed',
  'engine-missing': 'engine-missing',
  cancelled: 'cancelled',
} as const

const inWords = (d: TypesetDiagnostic): string => {
  const place =
    d.path === undefined ? '' : `${d.path}${d.line === undefined ? '' : `:${d.line}:${d.column ?? 0}`} `
  return `${place}${d.message}${d.hints.length === 0 ? '' : ` (${d.hints.join('; ')})`}`
}

/**
 * Typesetting did not give a document. `kind` says whose fault it was: the template or its data (`compile`, with
 * the compiler's diagnostics), the machine (`engine-missing`, `crashed`) or the user's wish (`cancelled`).
 */
export class TypesetError extends ExpectedError<(typeof codes)[TypesetFailure]> {
  readonly kind: TypesetFailure
  readonly diagnostics: readonly TypesetDiagnostic[]

  constructor(kind: TypesetFailure, reason: string, diagnostics: readonly TypesetDiagnostic[] = []) {
    const said = diagnostics.filter((d) => d.severity === 'error').map(inWords)
    const message = said.length === 0 ? reason : said.join('\n')
    super(codes[kind], { reason: message })
    this.name = 'TypesetError'
    this.message = message
    this.kind = kind
    this.diagnostics = diagnostics
  }
}
