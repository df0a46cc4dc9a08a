import { spawnSync } from 'node:child_process'
import { buildWhatChanged } from './build-what-changed.mjs'
import { prepare } from './prepare.mjs'
import { projectRoot } from './project-root.mjs'
import { run } from './run.mjs'

// npm run pack: installers for this system in release/; arguments go to electron-builder (`-- --dir`, `-- --win`).

const runtime = prepare()
buildWhatChanged(runtime, ['renderer', 'offline', 'main'])
const told = spawnSync(runtime, ['build/packaging/write-third-party.ts'], {
  cwd: projectRoot,
  stdio: 'inherit',
})
if (told.status !== 0) process.exit(1)
run(runtime, ['node_modules/electron-builder/cli.js', '--publish', 'never', ...process.argv.slice(2)])
