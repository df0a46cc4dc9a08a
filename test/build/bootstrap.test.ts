import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runsTypeScript } from '../../build/bootstrap/find-runtime.mjs'
import { outdatedPackages } from '../../build/bootstrap/install-packages.mjs'
import { missingPlatformPackages } from '../../build/complete-lock.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('an old Node is refused with one clear sentence in each language', () => {
  const { href } = new URL('../../build/bootstrap/check-node-version.mjs', import.meta.url)
  const check = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { checkNodeVersion } from '${href}'; checkNodeVersion('${version}')`,
      ],
      { encoding: 'utf8' },
    )
  expect(check('18.20.4').status).toBe(1)
  expect(check('18.20.4').stderr.trim().split('\n')).toHaveLength(2)
  expect(check('20.0.0')).toMatchObject({ status: 0, stderr: '' })
})

test('installed packages are current when versions agree; optional ones may be missing', () => {
  const wanted = {
    '': { version: '0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  }
  expect(outdatedPackages(wanted, { 'node_modules/a': { version: '1.0.0' } })).toEqual([])
  expect(outdatedPackages(wanted, { 'node_modules/a': { version: '0.9.0' } })).toEqual(['node_modules/a'])
  expect(outdatedPackages(wanted, {})).toEqual(['node_modules/a'])
})

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
])('Node %s runs TypeScript as it is: %s', (version, answer) => {
  expect(runsTypeScript(version)).toBe(answer)
})

test('the lock names the binaries of every platform, so that npm ci accepts it everywhere', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  expect(missingPlatformPackages(packages)).toEqual({})
  const lock = {
    'node_modules/x': {
      dev: true,
      optionalDependencies: { '@x/linux-arm64-musl': '1.0.0', 'x-win32-ia32-msvc': '1.0.0' },
    },
  }
  expect(missingPlatformPackages(lock)).toEqual({
    'node_modules/@x/linux-arm64-musl': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
    'node_modules/x-win32-ia32-msvc': {
      version: '1.0.0',
      os: ['win32'],
      cpu: ['ia32'],
      dev: true,
      optional: true,
    },
  })
})

test('the scripts that run first need nothing but Node', () => {
  const folder = join(root, 'build/bootstrap')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.mjs'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    for (const [, specifier] of text.matchAll(/from '([^']+)'/g))
      expect(specifier, name).toMatch(/^(node:|\.\/)/)
  }
})
