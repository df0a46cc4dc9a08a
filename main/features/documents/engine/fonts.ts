import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** Songti (serif) and Heiti (sans) of official papers, the two weights the templates use; OFL 1.1. */
export const textFontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
] as const

/** What those lack of everyday signs: ☑ ✔ ⌀ and the figures of CO₂ and m⁻³; licence of Bitstream Vera. */
export const symbolFontFiles = [
  'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
] as const

/** 67,000 characters of names and places (GB 18030-2022, level 3); see build/fonts. */
export const rareFontFiles = ['rare-song.ttf', 'rare-ming.ttf'] as const

/**
 * Where a bundled font may lie, the likeliest first. Packaged, the build puts all of them into `resources/fonts`
 * beside the bundle; from source they are in node_modules. The rare ones are kept packed, from source in build/fonts.
 */
const places = (file: string): readonly string[] => {
  const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
  const electron =
    'resourcesPath' in process ? [join(String(process.resourcesPath), 'fonts', basename(file))] : []
  return [
    ...electron,
    from(`./resources/fonts/${basename(file)}`),
    from(`./resources/fonts/${file}.br`),
    from(`../../../../node_modules/${file}`),
    from(`../../../../build/fonts/${file}.br`),
  ]
}

/** Path of a bundled font. Throws where it is missing: the installation is broken. */
export const fontPath = (file: string): string => {
  const found = places(file).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`font ${file} is missing: looked in ${places(file).join(', ')}`)
  return found
}

const unpack = promisify(brotliDecompress)

/** Bytes of a font file, ours or one of the settings. */
export const readFont = async (path: string): Promise<Uint8Array> => {
  const bytes = await readFile(path)
  return new Uint8Array(path.endsWith('.br') ? await unpack(bytes) : bytes)
}
