import { resolve, sep } from 'node:path'
import type { MethodName } from '../../shared/contract.ts'
import { ExpectedError } from '../../shared/errors.ts'

const pathInputs: Readonly<Partial<Record<MethodName, (input: never) => readonly string[]>>> = {
  'import.run': (input: { readonly files: readonly string[] }) => input.files,
  'evidence.attachFolder': (input: { readonly files: readonly string[] }) => input.files,
  'evidence.place': (input: { readonly file: string }) => (/[\\/]/.test(input.file) ? [input.file] : []),
  'evidence.attach': (input: { readonly file: string }) => [input.file],
  'evidence.replace': (input: { readonly file: string }) => [input.file],
  'exchange.inspect': (input: { readonly file: string }) => [input.file],
  'exchange.merge': (input: { readonly file: string }) => [input.file],
  'exchange.takeReceipt': (input: { readonly file: string }) => [input.file],
  'update.inspect': (input: { readonly file: string }) => [input.file],
  'update.take': (input: { readonly file: string }) => [input.file],
  'kit.read': (input: { readonly files: readonly string[] }) => input.files,
  'workspace.unpack': (input: { readonly file: string }) => [input.file],
  'certificate.setBackground': (input: { readonly file: string | null }) =>
    input.file === null ? [] : [input.file],
  'wordForm.try': (input: { readonly file?: string }) => (input.file === undefined ? [] : [input.file]),
  'wordForm.use': (input: { readonly file: string | null }) => (input.file === null ? [] : [input.file]),
  'settings.setFonts': (input: { readonly files: readonly string[] }) => input.files,
}

/**
 * A page may only name files that it handed in itself (they lie in the intake folder) or that the program keeps
 * for it (`ownFolders`). The command line runs with the rights of the person who typed it: no intake folder.
 */
export const createPathCheck =
  (intakeDir: string | undefined, ownFolders: () => readonly string[] = () => []) =>
  (method: MethodName, input: unknown): void => {
    if (intakeDir === undefined) return
    const roots = [intakeDir, ...ownFolders()].map((root) => resolve(root) + sep)
    const allowed = (path: string): boolean => roots.some((root) => resolve(path).startsWith(root))
    const outside = pathInputs[method]?.(input as never).find((path) => !allowed(path))
    if (outside !== undefined) throw new ExpectedError('file-missing', { file: outside })
  }
