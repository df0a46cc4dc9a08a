import { buildWhatChanged } from './build-what-changed.mjs'
import { installedElectron } from './find-electron.mjs'
import { installSystemPackages } from './install-system-packages.mjs'
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// npm test: everything, or what the arguments choose (`npm test -- --project unit test/shared`).

const runtime = prepare()
installSystemPackages()
// The product itself is driven only where Electron's binary is there (see build/vitest.config.ts).
buildWhatChanged(runtime, installedElectron() ? ['renderer', 'offline', 'main'] : ['renderer', 'offline'])
run(runtime, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'build/vitest.config.ts',
  ...process.argv.slice(2),
])
