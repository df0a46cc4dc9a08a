import { buildWhatChanged } from './build-what-changed.mjs'
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// npm run pack: installers for this system in release/; arguments go to electron-builder (`-- --dir`, `-- --win`).

const runtime = prepare()
buildWhatChanged(runtime, ['renderer', 'main'])
run(runtime, ['node_modules/electron-builder/cli.js', '--publish', 'never', ...process.argv.slice(2)])
