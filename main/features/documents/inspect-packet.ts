import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PacketCheck, VerifyFinding } from '../../../shared/packet-views.ts'
import { shippedPack, shippedPackNames } from '../../../shared/rule-packs/shipped-packs.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import { hashFile } from '../../files/hash-file.ts'
import { archiveSource } from './archive-source.ts'
import { type Manifest, manifestName, parseManifest, readManifest } from './manifest.ts'
import { packetResult } from './packet-result.ts'
import { folderSource } from './packet-source.ts'
import { verifyPacket } from './verify-packet.ts'

interface FoundPacket {
  readonly folder: string
  readonly manifest: Manifest
}

const describe = ({ folder, manifest }: FoundPacket): NonNullable<PacketCheck['packet']> => ({
  award: manifest.award,
  organiser: manifest.organiser,
  year: manifest.year,
  documentDate: manifest.documentDate,
  categories: shippedPackNames
    .flatMap((name) => shippedPack(name, manifest.year).categories)
    .map(({ id, title }) => ({ id, title })),
  result: packetResult(folder, manifest, () => ''),
})

const packetAt = async (folder: string): Promise<FoundPacket | null> => {
  const isPacket = await stat(join(folder, manifestName)).catch(() => null)
  const read = isPacket ? await readManifest(folder) : null
  return read ? { folder, manifest: read.manifest } : null
}

/** Where the packet of a single file may be: the folders above it, then what this workspace has built. */
const likelyFolders = async (file: string, workspaceDir: string | null): Promise<readonly string[]> => {
  const above = [dirname(file), dirname(dirname(file))]
  if (workspaceDir === null) return above
  const built = join(workspaceDir, 'packets')
  // No packet was ever built here.
  const names = await readdir(built).catch(() => [])
  // Beside the packets lie, out of sight, what is still being built and what is kept for the next build.
  return [...above, ...names.filter((name) => !name.startsWith('.')).map((name) => join(built, name))]
}

const words = {
  changed: (file: string) =>
    say(
      '“{file}”与报送包清单不一致，生成后被改动过。请以原报送包为准。',
      '“{file}” disagrees with the manifest of its packet: it was changed after it was built. Go by the original packet.',
      { file },
    ),
  unknown: (file: string) =>
    say(
      '“{file}”不在已知的报送包中，无法判断是否为报送时的那一份。请改为选择它所在的整个报送包文件夹。',
      '“{file}” belongs to no packet that is known, so nothing tells whether it is the one handed in. Choose the whole folder of its packet instead.',
      { file },
    ),
}

/** A dossier or volume by itself: is it, byte for byte, a file of a packet that is known? */
const inspectFile = async (path: string, workspaceDir: string | null): Promise<PacketCheck> => {
  const name = basename(path)
  const sha256 = await hashFile(path)
  let changed: FoundPacket | null = null
  for (const folder of await likelyFolders(path, workspaceDir)) {
    const packet = await packetAt(folder)
    const same = packet?.manifest.files.find((file) => file.sha256 === sha256)
    if (packet && same)
      return { report: { ok: true, findings: [] }, packet: describe(packet), file: same.file, archive: false }
    const place = relative(folder, path).replaceAll('\\', '/')
    if (packet?.manifest.files.some(({ file }) => file === place)) changed = packet
  }
  const finding: VerifyFinding = changed
    ? { code: 'changed', file: name, ...said(words.changed(name)) }
    : { code: 'unknown-file', file: name, ...said(words.unknown(name)) }
  return {
    report: { ok: false, findings: [finding] },
    packet: changed ? describe(changed) : null,
    file: name,
    archive: false,
  }
}

/** Other archives are taken as one, too, so that whoever sends them hears what to do. */
const isArchive = (path: string): boolean => /\.(zip|rar|7z)$/iu.test(path)

/**
 * What a packet anywhere holds, and whether it still is what it was. `path` is its folder, its manifest, a zip archive of
 * it, or one of its files alone; no workspace is needed, but an open one (`workspaceDir`) makes its own packets known.
 * Throws ExpectedError('file-missing' | 'manifest-missing' | 'archive-refused' | 'cancelled' by the signal).
 */
export const inspectPacket = async (
  path: string,
  workspaceDir: string | null,
  job: JobContext,
): Promise<PacketCheck> => {
  const found = await stat(path).catch(() => null)
  if (!found) throw new ExpectedError('file-missing', { file: path })
  const archive = found.isFile() && isArchive(path)
  if (found.isFile() && !archive && basename(path) !== manifestName) return inspectFile(path, workspaceDir)
  const place = found.isFile() && !archive ? dirname(path) : path
  const source = archive ? await archiveSource(place) : folderSource(place)
  const read = parseManifest(await source.manifest())
  const report = await verifyPacket(source, read, job)
  const packet = read ? describe({ folder: place, manifest: read.manifest }) : null
  return { report, packet, file: null, archive }
}

/**
 * Where a file of a packet lies, by the name its manifest gives it: nothing else in that folder is handed out.
 * Throws ExpectedError('manifest-missing' | 'file-missing').
 */
export const packetFile = async (folder: string, file: string): Promise<string> => {
  const read = await readManifest(folder)
  if (!read?.manifest.files.some((listed) => listed.file === file))
    throw new ExpectedError('file-missing', { file })
  return join(folder, file)
}
