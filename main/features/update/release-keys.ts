/**
 * Public keys (Ed25519, base64url of the 32 bytes) of those whose update files this program takes: whoever hands the
 * program out puts theirs here before it is packed (build/packaging/README.md). They lie in the archive, whose
 * integrity Electron checks. None: update files are refused, and the page says so.
 */
export const releaseKeys: readonly string[] = []
