import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thirdParts } from '../../build/packaging/third-party.ts'
import { unbundledPackages } from '../../build/unbundled-packages.ts'
import electronPackage from '../../node_modules/electron/package.json' with { type: 'json' }
import { writeStandInElectron } from '../support/stand-in-electron.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let work: string
let unpacked: string
let asar: string
let names: readonly string[]

/** The real packager on the real build, with a stand-in for the one thing that npm does not carry. */
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'jiangxin-pack-'))
  await writeStandInElectron(join(work, 'electron'), electronPackage.version)
  const bundled = spawnSync(process.execPath, ['build/bundle-main.ts'], { cwd: root, encoding: 'utf8' })
  if (bundled.status !== 0) throw new Error(bundled.stderr)
  const told = spawnSync(process.execPath, ['build/packaging/write-third-party.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (told.status !== 0) throw new Error(told.stderr)
  const packed = spawnSync(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js',
      '--linux',
      '--dir',
      '--publish',
      'never',
      `-c.electronDist=${join(work, 'electron')}`,
      `-c.directories.output=${join(work, 'out')}`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ELECTRON_BUILDER_OFFLINE: 'true' } },
  )
  if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr)
  unpacked = join(work, 'out', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
  asar = join(unpacked, 'resources', 'app.asar')
  names = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1))
}, 300_000)
afterAll(() => rm(work, { recursive: true, force: true }))

test('the archive holds the program, the page and what they read at run time', () => {
  for (const name of [
    'package.json',
    'LICENSE',
    'dist/main/index.js',
    'dist/main/preload.cjs',
    'dist/main/core-process.js',
    'dist/main/typeset-process.js',
    'dist/main/workbook-worker.js',
    'dist/main/resources/fonts/NotoSerifSC_400Regular.ttf',
    'dist/main/templates/dossier.typ',
    'dist/main/sample/单位名录.xlsx',
    'dist/renderer/index.html',
  ]) {
    expect(names).toContain(name)
  }
  expect(extractFile(asar, 'dist/renderer/index.html').toString()).toContain('__CSP_NONCE__')
})

test('no source, test or bundled package is shipped', () => {
  const packages = names.filter((name) => /^node_modules\/(@[^/]+\/)?[^/@]+$/.test(name)).toSorted()
  expect(packages.filter((name) => !name.startsWith('node_modules/@myriaddreamin/typst-ts-node'))).toEqual([
    'node_modules/@cornerstonejs/codec-libjpeg-turbo-8bit',
    'node_modules/@embedpdf/pdfium',
    'node_modules/@myriaddreamin/typst-ts-renderer',
    'node_modules/@myriaddreamin/typst-ts-web-compiler',
    'node_modules/better-sqlite3',
    'node_modules/zxing-wasm',
  ])
  expect(names.filter((name) => /\.(ts|tsx|map)$|^(test|main|renderer|shared|build)\//.test(name))).toEqual(
    [],
  )
})

test('binaries lie outside the archive as real files, one per package', async () => {
  const files = await readdir(`${asar}.unpacked`, { recursive: true })
  const natives = files.filter((name) => name.endsWith('.node'))
  expect(natives.filter((name) => name.includes('better-sqlite3'))).toEqual([
    `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
  ])
  expect(natives.filter((name) => name.includes('typst'))).toHaveLength(1)
  expect(files.filter((name) => name.endsWith('.wasm'))).toHaveLength(5)
  for (const name of names) {
    if (!/\.(node|wasm|ttf)$/.test(name)) continue
    expect(statFile(asar, name), name).toMatchObject({ unpacked: true })
  }
})

/** glibc of Kylin V10 and UOS 20, the oldest systems the product is for. */
const oldestGlibc = [2, 28] as const

const glibcFloor = (file: string): readonly [number, number] => {
  const wanted = [...readFileSync(file, 'latin1').matchAll(/GLIBC_(\d+)\.(\d+)/g)]
  const versions = wanted.map(([, major, minor]) => [Number(major), Number(minor)] as const)
  return versions.reduce((a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a), [0, 0] as const)
}

test.runIf(process.platform === 'linux')(
  'the binaries load on old systems, or something stands in for them',
  async () => {
    const files = await readdir(`${asar}.unpacked`, { recursive: true })
    const tooNew = files
      .filter((name) => name.endsWith('.node'))
      .filter((name) => {
        const [major, minor] = glibcFloor(join(`${asar}.unpacked`, name))
        expect(major, name).toBe(2)
        return minor > oldestGlibc[1]
      })
    // Node's own SQLite stands in (main/db/sqlite-driver.ts; driven for real in test/main/db/sqlite-driver.test.ts).
    expect(tooNew).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`])
  },
)

test('the packaged program runs from its unpacked entries: command line, worker, typesetting', () => {
  // Outside Electron an archive is no folder; Node runs what was packed after unpacking it whole.
  const extracted = join(work, 'extracted')
  const done = spawnSync(
    process.execPath,
    ['node_modules/@electron/asar/bin/asar.mjs', 'extract', asar, extracted],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect(done.status, done.stderr).toBe(0)
  const cli = (words: readonly string[]) =>
    spawnSync(process.execPath, [join(extracted, 'dist/main/cli.js'), ...words, '--json'], {
      encoding: 'utf8',
      cwd: work,
    })
  const workspace = join(work, 'ledger')
  expect(cli(['sample', '--workspace', workspace]).status).toBe(0)
  const packet = cli(['packet', '--workspace', workspace, '--cycle', '2026', '--out', join(work, 'packet')])
  const result = JSON.parse(packet.stdout) as {
    readonly dossiers: readonly unknown[]
    readonly pages: number
  }
  expect(result.dossiers.length).toBeGreaterThan(0)
  expect(result.pages).toBeGreaterThan(result.dossiers.length)
}, 120_000)

/** What DESIGN allows us: MIT, Apache, BSD, ISC, OFL and what asks for less. */
const welcome =
  /^(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|OFL-1\.1|Zlib|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)$/
/** Fonts whose licences have no short name: Bitstream Vera; Arphic and IPA for the rare characters. */
const readByHand = ['dejavu-fonts-ttf', 'font rare-ming', 'font rare-song']

test('everything of other people’s is named, with a licence we may use and its text', () => {
  const parts = thirdParts(root)
  const named = parts.map(({ name }) => name)
  for (const name of ['react', 'antd', 'echarts', 'zod', 'docx', ...unbundledPackages])
    expect(named).toContain(name)
  const doubtful = parts
    .filter(
      ({ licence }) =>
        !licence.split(' AND ').every((part) => part.split(' OR ').some((one) => welcome.test(one))),
    )
    .map(({ name }) => name)
  expect(doubtful).toEqual(readByHand)
  const page = readFileSync(join(unpacked, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
  for (const { name, version, text } of parts) {
    expect(page).toContain(`${name} ${version}`)
    expect(page).toContain(text)
  }
  const bill = JSON.parse(readFileSync(join(unpacked, 'sbom.cdx.json'), 'utf8'))
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
  expect(bill.components).toHaveLength(parts.length)
})

/** Ours, without Electron: workstations get it by stick and by slow lines. */
const budgetMegabytes = 165

test('the program keeps within its size', async () => {
  const files = [
    asar,
    ...(await readdir(`${asar}.unpacked`, { recursive: true })).map((name) => join(`${asar}.unpacked`, name)),
  ]
  const sizes = files.map((file) => statSync(file)).map((found) => (found.isFile() ? found.size : 0))
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024
  console.info(`size without Electron: ${megabytes.toFixed(1)} MB of ${budgetMegabytes}`)
  expect(megabytes).toBeLessThan(budgetMegabytes)
})

test('the fuses are blown: no plain Node, no inspector, only our archive', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'jiangxin-ledger'))
  const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)]
  expect(wire[FuseV1Options.RunAsNode]).toBe(off)
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off)
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off)
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(on)
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on)
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on)
  expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(off)
})

test('only the languages of the program are shipped, with the licences', async () => {
  expect((await readdir(join(unpacked, 'locales'))).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  expect(existsSync(join(unpacked, 'LICENSE.electron.txt'))).toBe(true)
  expect(readFileSync(join(unpacked, 'jiangxin-ledger'), 'latin1')).toContain('stand-in')
})
