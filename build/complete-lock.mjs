import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Adds the platform packages that the registry in use could not name when the lock was written.
 *
 * npm drops an optional package from the lock when the registry does not have it (a mirror, a frozen copy), and
 * `npm ci` then refuses the lock. The version is known from the package that asks for it, system and processor
 * from the name; the checksum is not, so npm takes the registry's word for these.
 */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]

const platformOf = (name) => {
  const parts = name.split(/[-/]/)
  const at = parts.findIndex((part) => systems.includes(part))
  if (at < 0) return {}
  const [os, cpu, abi] = parts.slice(at)
  const libc = abi === 'musl' ? ['musl'] : abi === 'gnu' ? ['glibc'] : undefined
  return { os: [os], ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc } : {}) }
}

/** Entries that `packages` of a lock lacks: path → entry. */
export const missingPlatformPackages = (packages) => {
  const missing = {}
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${path}/node_modules/${name}`
      if (packages[nested] || packages[`node_modules/${name}`] || !/^\d/.test(version)) continue
      const dev = entry.dev ? { dev: true } : {}
      missing[`node_modules/${name}`] = { version, ...platformOf(name), ...dev, optional: true }
    }
  }
  return missing
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingPlatformPackages(lock.packages)
  const all = Object.entries({ ...lock.packages, ...missing })
  // npm sorts with the root first; keeping its order keeps its next write small.
  const [root, ...rest] = all
  lock.packages = Object.fromEntries([root, ...rest.toSorted(([a], [b]) => a.localeCompare(b, 'en'))])
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} platform packages added to package-lock.json`)
}
