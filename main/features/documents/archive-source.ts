import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { say } from '../../../shared/text/say.ts'
import { hashStream } from '../../files/hash-file.ts'
import { openZip, type ZipEntry, type ZipFault, type ZipFile } from '../../files/open-zip.ts'
import { manifestName } from './manifest.ts'
import { isClutter } from './packet-folder.ts'
import type { PacketSource } from './packet-source.ts'

const faults: Readonly<Record<ZipFault | 'bomb', Label>> = {
  'no-zip': say(
    '它不是 zip 压缩包。请解压后选择报送包文件夹，或重新压缩为 zip。',
    'it is no zip archive. Unpack it and choose the packet folder, or pack it again as zip.',
  ),
  'cut-off': say(
    '文件不完整，多半是没有传完。请向报送单位重新索取。',
    'it is incomplete, probably because a transfer broke off. Ask the unit for it again.',
  ),
  encrypted: say(
    '它有打开密码。请用密码解压后选择报送包文件夹。',
    'it has a password. Unpack it with the password and choose the packet folder.',
  ),
  'other-make': say(
    '压缩方式不支持（分卷、超过 4 GB 或特殊算法）。请解压后选择报送包文件夹。',
    'it is packed in a way that is not supported (in parts, over 4 GB, or by another method). Unpack it and choose the packet folder.',
  ),
  'names-unsafe': say(
    '里面的文件名会解压到别处或互相覆盖，不是正常的报送包。请不要解压，向报送单位核实来源。',
    'its file names lead out of the folder or overwrite each other, so it is no proper packet. Do not unpack it; ask the unit where it comes from.',
  ),
  'names-unreadable': say(
    '里面的中文文件名编码无法识别。请对方改用系统自带的压缩功能重新压缩，或直接发送文件夹。',
    'the encoding of its file names is not known. Have it packed again with what the system brings, or ask for the folder itself.',
  ),
  bomb: say(
    '解压后会大得不正常，可能有害。请不要解压，向报送单位核实来源。',
    'it would unpack to an absurd size and may be harmful. Do not unpack it; ask the unit where it comes from.',
  ),
}

const refuse = (path: string, fault: ZipFault | 'bomb'): ExpectedError =>
  new ExpectedError('archive-refused', { file: basename(path), reason: faults[fault] })

/** PDFs and workbooks are packed already: a packet shrinks by a tenth, never to a hundredth. */
const plausible = { ratio: 100, always: 64_000_000 }
/** A manifest of 200 dossiers has some 200 KB. */
const longestManifest = 16_000_000

const isFile = ({ name }: ZipEntry): boolean => !name.endsWith('/')

/** The folder in which the manifest lies, as people pack the folder itself or what is in it; ends in a slash or is empty. */
const rootOf = (zip: ZipFile): string | null => {
  const found = zip.entries
    .map(({ name }) => name)
    .filter((name) => name === manifestName || name.endsWith(`/${manifestName}`))
    .filter((name) => !isClutter(name))
    .toSorted((a, b) => a.split('/').length - b.split('/').length)
  return found[0]?.slice(0, -manifestName.length) ?? null
}

const textOf = async (zip: ZipFile, name: string): Promise<string> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of zip.stream(name)) {
    length += (part as Buffer).length
    if (length > longestManifest) return ''
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}

/**
 * A packet in a zip archive, read where it lies: nothing is unpacked to the disk. Files outside the packet's own folder
 * in the archive keep their name within the archive. Throws ExpectedError('archive-refused' | 'manifest-missing').
 */
export const archiveSource = async (path: string): Promise<PacketSource> => {
  const opened = await openZip(path)
  if (!opened.ok) throw refuse(path, opened.fault)
  const { zip } = opened
  // What a program writes for letters that it has no code for; Windows has no such names.
  if (zip.entries.some(({ name }) => /[?\uFFFD]/u.test(name))) throw refuse(path, 'names-unreadable')
  const unpacked = zip.entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > plausible.always && unpacked > plausible.ratio * (await stat(path)).size)
    throw refuse(path, 'bomb')
  const root = rootOf(zip)
  if (root === null) throw new ExpectedError('manifest-missing', { path })
  const sizes = new Map(zip.entries.map(({ name, size }) => [name, size]))
  return {
    // A damaged one is one that nobody can understand.
    manifest: () => textOf(zip, root + manifestName).catch(() => ''),
    files: async () =>
      zip.entries
        .filter((entry) => isFile(entry) && !isClutter(entry.name))
        .map(({ name }) => (name.startsWith(root) ? name.slice(root.length) : name))
        .toSorted(),
    async sha256(file, bytes) {
      const name = root + file
      if (!zip.has(name)) return null
      // Another length is another file; it need not be unpacked to know that.
      if (sizes.get(name) !== bytes) return ''
      return hashStream(zip.stream(name)).catch(() => '')
    },
  }
}
