import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import type { TypesetFile } from './engine/typeset-engine.ts'

export interface Templates {
  /** Every `.typ` file, at `/<name>`. */
  readonly files: readonly TypesetFile[]
  /** One hash over names and contents, for the manifest. */
  readonly sha256: string
  /**
   * One hash over what dossiers and volumes are set with: the version that page codes are made from. Other templates may
   * change, and pages that were stamped keep their codes.
   */
  readonly dossierVersion: string
  /** Source of one of them. Throws on an unknown name: that is a bug. */
  source(
    name:
      | 'dossier.typ'
      | 'volume.typ'
      | 'preview.typ'
      | 'notice.typ'
      | 'certificate.typ'
      | 'studio-book.typ'
      | 'yearly-return.typ'
      | 'check-report.typ'
      | 'manual.typ'
      | 'exchange-cover.typ'
      | 'judge-slips.typ'
      | 'binding.typ'
      | 'archive.typ'
      | 'archive-report.typ'
      | 'a3-duplex.typ',
  ): string
}

/** From source the folder lies beside this module; bundled, it is copied beside the bundle. */
export const shippedFolder = (): string => {
  const beside = ['./templates/', './documents/templates/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = beside.find((folder) => existsSync(join(folder, 'dossier.typ')))
  if (found === undefined) throw new Error(`templates are missing: looked in ${beside.join(' and ')}`)
  return found
}

const typFiles = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const names = existsSync(folder) ? await readdir(folder) : []
  const files = names.filter((name) => name.endsWith('.typ')).toSorted()
  return new Map(
    await Promise.all(
      files.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
    ),
  )
}

/** Names of a template and of all that it imports, and so on. */
const withImports = (name: string, byName: ReadonlyMap<string, Uint8Array>): readonly string[] => {
  const found = new Set<string>()
  const visit = (file: string): void => {
    const bytes = byName.get(file)
    if (!bytes || found.has(file)) return
    found.add(file)
    for (const [, imported] of new TextDecoder().decode(bytes).matchAll(/#import\s+"([^"]+)"/gu))
      visit((imported ?? '').replace(/^\//u, ''))
  }
  visit(name)
  return [...found]
}

/** The shipped templates; a file of the same name under `<workspace>/templates/` takes the place of ours. */
export const loadTemplates = async (workspaceDir: string): Promise<Templates> => {
  const byName = new Map([
    ...(await typFiles(shippedFolder())),
    ...(await typFiles(join(workspaceDir, 'templates'))),
  ])
  const hashes = Object.fromEntries([...byName].map(([name, bytes]) => [name, sha256Of(bytes)]))
  return {
    files: [...byName].map(([name, bytes]) => ({ path: `/${name}`, bytes })),
    sha256: sha256Of(canonicalJson(hashes)),
    dossierVersion: sha256Of(
      canonicalJson(
        Object.fromEntries(
          ['dossier.typ', 'volume.typ']
            .flatMap((name) => withImports(name, byName))
            .map((name) => [name, hashes[name]]),
        ),
      ),
    ),
    source(name) {
      const bytes = byName.get(name)
      if (!bytes) throw new Error(`no template ${name}`)
      return new TextDecoder().decode(bytes)
    },
  }
}
