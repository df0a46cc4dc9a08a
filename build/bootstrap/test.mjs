import { buildWhatChanged } from './build-what-changed.mjs'
import { installSystemPackages } from './install-system-packages.mjs'
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// npm test: everything, or what the arguments choose (`npm test -- --project unit test/shared`).

const runtime = prepare()
installSystemPackages()
buildWhatChanged(runtime, ['renderer'])
run(runtime, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'build/vitest.config.ts',
  ...process.argv.slice(2),
])
