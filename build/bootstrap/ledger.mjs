import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// npm run -s ledger -- COMMAND: the command line runs from source, nothing is built.

run(prepare(), ['main/cli.ts', ...process.argv.slice(2)])
