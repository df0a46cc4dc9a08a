import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedFolder } from './load-templates.ts'

export const packetCheckerName = '报送包核验.html'

/**
 * The page that goes into every packet: opened in any browser, it compares the folder with its manifest, without
 * network or installation. What it accepts is what `verifyPacket` accepts.
 */
export const packetChecker = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(shippedFolder(), 'packet-checker.html')))
