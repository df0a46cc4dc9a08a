import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// node build/bootstrap/exec.mjs FILE…: a source or a package's command on the Node that the project pins, with its
// packages installed; without a file it only installs. npm links that Node into node_modules/.bin only where
// install scripts ran, so `node FILE` in a script of package.json may be an older one.

const runtime = prepare()
const words = process.argv.slice(2)
if (words.length > 0) run(runtime, words)
