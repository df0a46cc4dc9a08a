import { checkNodeVersion } from './check-node-version.mjs'
import { findRuntime } from './find-runtime.mjs'
import { installPackages } from './install-packages.mjs'

/** Everything that any command needs. Gives the path of the Node to run it with. */
export const prepare = () => {
  checkNodeVersion()
  installPackages()
  return findRuntime()
}
