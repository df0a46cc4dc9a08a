import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import product from '../../package.json' with { type: 'json' }
import { type UpdateOptions, writeReleaseKey, writeUpdate } from './write-update.ts'

// npm run update -- key --key FILE: a publisher's key; its public half goes into main/features/update/release-keys.ts.
// npm run update -- file --installer FILE --key FILE --out FILE.jxupdate --platform win32 --arch x64 --zh … --en …

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    installer: { type: 'string' },
    out: { type: 'string' },
    platform: { type: 'string', default: process.platform },
    arch: { type: 'string', default: process.arch },
    zh: { type: 'string', default: '' },
    en: { type: 'string', default: '' },
  },
})

/** npm runs scripts in the project; the words are meant from where one stands. */
const path = (name: 'key' | 'installer' | 'out'): string => {
  const value = values[name]
  if (value === undefined) throw new Error(`--${name} is missing`)
  return resolve(process.env.INIT_CWD ?? '.', value)
}

switch (positionals[0]) {
  case 'key':
    console.log(writeReleaseKey(path('key')))
    break
  case 'file':
    await writeUpdate({
      installer: path('installer'),
      key: path('key'),
      out: path('out'),
      version: product.version,
      platform: values.platform as UpdateOptions['platform'],
      arch: values.arch as UpdateOptions['arch'],
      notes: { zh: values.zh, en: values.en },
      madeAt: new Date().toISOString(),
    })
    break
  default:
    throw new Error('say “key” or “file”; see build/packaging/README.md')
}
