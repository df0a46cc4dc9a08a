import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rareFontFiles, symbolFontFiles, textFontFiles } from '../../main/features/documents/engine/fonts.ts'
import { unbundledPackages } from '../unbundled-packages.ts'
import { type BundledPackage, describePackage, recordName } from './record-packages.ts'

/** Something of other people's that is shipped, with the words it is shipped under. */
export interface ThirdPart {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  readonly text: string
}

/** Ways out of a choice, and names that are older than SPDX. */
const asSpdx = (licence: string): string =>
  licence.replace(/^\(|\)$/g, '').replace(/\bApache 2\.0\b/, 'Apache-2.0')

const licenceFiles = /^(licen[cs]e|copying|notice)/i

const textsIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFiles.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
    .join('\n\n')

const ofPackage = (root: string, { folder, name, version }: BundledPackage): ThirdPart => {
  const { license, licenses } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const licence = asSpdx(license?.type ?? license ?? licenses?.[0]?.type ?? 'UNKNOWN')
  const text = textsIn(join(root, folder))
  return { name, version, licence, text: text || `${licence}\nhttps://spdx.org/licenses/${licence}.html` }
}

const recorded = (root: string, part: 'main' | 'renderer'): readonly BundledPackage[] => {
  const file = join(root, 'dist', part, recordName)
  if (!existsSync(file)) throw new Error(`${file} is missing: build ${part} first`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Packages that lie beside the bundles; one that is not installed for this system is not shipped either. */
const besideBundles = (root: string): readonly BundledPackage[] => {
  const fonts = [...textFontFiles, ...symbolFontFiles].map(
    (file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file,
  )
  return [...unbundledPackages, ...fonts]
    .map((name) => `node_modules/${name}`)
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) => describePackage(root, folder))
}

/** Fonts cut for us from others (build/fonts/README.md). */
const rareFonts = (root: string): readonly ThirdPart[] =>
  rareFontFiles.map((file) => {
    const name = file.replace(/\.\w+$/, '')
    const text = readFileSync(join(root, `build/fonts/LICENSE-${name}.txt`), 'utf8')
    return { name: `font ${name}`, version: '1', licence: 'see text', text: text.trim() }
  })

/** Everything of other people's in the program, by name: from what the bundlers really put in, and what lies beside. */
export const thirdParts = (root: string): readonly ThirdPart[] => {
  const packages = [...recorded(root, 'main'), ...recorded(root, 'renderer'), ...besideBundles(root)]
  const once = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]))
  return [...[...once.values()].map((one) => ofPackage(root, one)), ...rareFonts(root)].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}

/** One page with every licence; equal texts stand once. */
export const licencePage = (parts: readonly ThirdPart[]): string => {
  const byText = Map.groupBy(parts, ({ text }) => text)
  const list = parts.map(({ name, version, licence }) => `${name} ${version}（${licence}）`)
  const texts = [...byText].map(
    ([text, users]) => `${users.map(({ name, version }) => `${name} ${version}`).join('、')}\n\n${text}`,
  )
  return [
    '匠心台账使用了下列软件和字体，许可全文附后。Electron 与 Chromium 的许可见 LICENSE.electron.txt 和 LICENSES.chromium.html。',
    list.join('\n'),
    ...texts,
  ].join(`\n\n${'-'.repeat(80)}\n\n`)
}

const isSpdx = (licence: string): boolean => /^[\w.+-]+(?: (?:AND|OR) [\w.+-]+)*$/.test(licence)

/** Software bill of materials: CycloneDX 1.5 (cyclonedx.org/docs/1.5/json). No time and no random number: rebuilt, it is the same. */
export const billOfMaterials = (
  product: { readonly name: string; readonly version: string },
  parts: readonly ThirdPart[],
) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': product.name, name: product.name, version: product.version },
  },
  components: parts.map(({ name, version, licence }) => ({
    type: name.startsWith('font ') ? 'file' : 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    ...(name.startsWith('font ') ? {} : { purl: `pkg:npm/${name.replace('@', '%40')}@${version}` }),
    licenses: [isSpdx(licence) ? { expression: licence } : { license: { name: licence } }],
  })),
})
