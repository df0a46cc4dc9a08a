import { offlinePage } from '../../files/offline-page.ts'

export const packetCheckerName = '报送包核验.html'

/**
 * The page that goes into every packet: opened in any browser, it compares the folder or a zip of it with its manifest,
 * without network or installation. What it accepts is what `verifyPacket` accepts.
 */
export const packetChecker = async (): Promise<Uint8Array> =>
  new TextEncoder().encode(await offlinePage('packet-checker'))
