import { buildWhatChanged } from './build-what-changed.mjs'
import { findElectron } from './find-electron.mjs'
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

// npm start: Electron where its binary is there or can be had, else the same page in an installed browser.

const runtime = prepare()
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
const electron = hasDisplay ? findElectron(runtime) : null
buildWhatChanged(runtime, electron ? ['renderer', 'offline', 'main'] : ['renderer', 'offline'])
if (electron) run(electron, ['.', ...process.argv.slice(2)])
else run(runtime, ['main/shell/browser/browser-shell.ts', ...process.argv.slice(2)])
