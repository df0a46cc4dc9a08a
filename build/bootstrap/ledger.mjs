import { buildWhatChanged } from './build-what-changed.mjs'
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// npm run -s ledger -- COMMAND: the command line runs from source; only the pages that it hands out are built.

const runtime = prepare()
buildWhatChanged(runtime, ['offline'])
run(runtime, ['main/cli.ts', ...process.argv.slice(2)])
