import { CallFailure } from './call-failure.ts'

/** Names as a path segment: the folder part of a webkitdirectory file is dropped, the core matches by name. */
const segment = (name: string): string => encodeURIComponent(name.replaceAll('/', '_'))

export const randomToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Hands a chosen or dropped file to the shell, which keeps it in a private folder.
 * Returns the path to give to the core. Rejects with `CallFailure` when the shell refuses (disk full, too large).
 */
export const uploadFile = async (file: File): Promise<string> => {
  const response = await fetch(`/intake/${randomToken()}/${segment(file.name)}`, {
    method: 'PUT',
    body: file,
  })
  if (!response.ok) throw new CallFailure({ code: 'file-refused', detail: { file: file.name } })
  const { path } = (await response.json()) as { readonly path: string }
  return path
}

/** Uploads in order; `onFile` is told how many are done. */
export const uploadFiles = async (
  files: readonly File[],
  onFile?: (done: number) => void,
): Promise<readonly string[]> => {
  const paths: string[] = []
  for (const file of files) {
    paths.push(await uploadFile(file))
    onFile?.(paths.length)
  }
  return paths
}

/** Files of a drop, folders opened to any depth. */
export const droppedFiles = async (transfer: DataTransfer): Promise<readonly File[]> => {
  // Entries must be taken before the first await: the list empties when the event ends.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...transfer.files]
  const nested = await Promise.all(entries.map(entryFiles))
  return nested.flat()
}

const entryFiles = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (entry.isFile) {
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const children: FileSystemEntry[] = []
  // readEntries gives at most 100 at a time; an empty answer is the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (batch.length === 0) break
    children.push(...batch)
  }
  return (await Promise.all(children.map(entryFiles))).flat()
}
