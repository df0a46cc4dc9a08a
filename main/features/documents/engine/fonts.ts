import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Songti (serif) and Heiti (sans) of official papers, the two weights the templates use; OFL 1.1. */
export const bundledFontFiles = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
] as const

/**
 * Where the bundled fonts may lie, the likeliest first. Packaged, the build copies the files of
 * `bundledFontFiles` (names only, no folders) to `resources/fonts` beside the bundle or the application;
 * from source they are in node_modules/@expo-google-fonts.
 */
export const fontDirectories = (fromModule: string): readonly string[] => {
  const near = ['./resources/fonts/', '../resources/fonts/', '../../resources/fonts/', '../fonts/']
  const packages = ['../../../../node_modules/@expo-google-fonts/', '../../node_modules/@expo-google-fonts/']
  const electron = 'resourcesPath' in process ? [join(String(process.resourcesPath), 'fonts')] : []
  return [...electron, ...[...near, ...packages].map((path) => fileURLToPath(new URL(path, fromModule)))]
}

const find = (file: string): string => {
  const folders = fontDirectories(import.meta.url)
  const found = folders
    .flatMap((folder) => [join(folder, basename(file)), join(folder, file)])
    .find((path) => existsSync(path))
  if (found === undefined)
    throw new Error(`font ${basename(file)} is missing: looked in ${folders.join(', ')}`)
  return found
}

let bundled: Promise<readonly Uint8Array[]> | undefined

/** Bytes of the bundled fonts, read once per process. */
export const bundledFonts = (): Promise<readonly Uint8Array[]> => {
  bundled ??= Promise.all(bundledFontFiles.map(async (file) => new Uint8Array(await readFile(find(file)))))
  return bundled
}

const described = (path: string, bytes: Uint8Array): FontFile => ({
  name: basename(path),
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** The bundled fonts, then the given extra files; names and hashes go into the manifest. */
export const loadFonts = async (extraFiles: readonly string[] = []): Promise<readonly FontFile[]> => {
  const own = await bundledFonts()
  const extra = await Promise.all(
    extraFiles.map(async (path) => described(path, new Uint8Array(await readFile(path)))),
  )
  return [...bundledFontFiles.map((file, i) => described(file, own[i] ?? new Uint8Array())), ...extra]
}
