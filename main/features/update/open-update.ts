import { ExpectedError } from '../../../shared/errors.ts'
import { say } from '../../../shared/text/say.ts'
import { compareVersions } from '../../../shared/update/compare-versions.ts'
import {
  manifestName,
  signatureName,
  type UpdateManifest,
  updateManifest,
} from '../../../shared/update/update-manifest.ts'
import { isSignedBy } from '../../files/is-signed-by.ts'
import { openZip, type ZipFile } from '../../files/open-zip.ts'
import { parseJson } from '../../files/parse-json.ts'

/** What runs here, and whose updates it takes. */
export interface ThisProgram {
  readonly version: string
  readonly platform: string
  readonly arch: string
  readonly keys: readonly string[]
}

export interface OpenedUpdate {
  readonly manifest: UpdateManifest
  readonly zip: ZipFile
}

const refuse = (reason: ReturnType<typeof say>): never => {
  throw new ExpectedError('update-refused', { reason })
}

/** Manifest and signature are short; anything longer is not ours. */
const longest = 65_536

const shortPart = async (zip: ZipFile, name: string): Promise<Buffer> => {
  const size = zip.entries.find((entry) => entry.name === name)?.size ?? 0
  if (size === 0 || size > longest) return Buffer.alloc(0)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of zip.stream(name) as AsyncIterable<Buffer>) {
    length += chunk.length
    // The directory of an archive may lie about a size.
    if (length > longest) return Buffer.alloc(0)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const damaged = say('文件不完整或已损坏', 'the file is incomplete or damaged')

/**
 * An update file whose manifest is signed by a known key, newer than this program and made for this computer. The
 * installer itself is proved by `takeInstaller`. Throws `update-refused`, `file-missing`.
 */
export const openUpdate = async (path: string, program: ThisProgram): Promise<OpenedUpdate> => {
  if (program.keys.length === 0)
    refuse(
      say(
        '这一份程序没有登记发布单位的公钥，无法辨认真伪',
        'this copy of the program knows no publisher, so it cannot tell a genuine file',
      ),
    )
  const opened = await openZip(path)
  if (!opened.ok) return refuse(damaged)
  const { zip } = opened
  let bytes: Buffer
  let signature: string
  try {
    bytes = await shortPart(zip, manifestName)
    signature = (await shortPart(zip, signatureName)).toString('utf8').trim()
  } catch {
    return refuse(damaged)
  }
  if (bytes.length === 0 || signature === '')
    return refuse(say('它不是匠心台账的更新文件', 'it is no update of Jiangxin Ledger'))
  if (!program.keys.some((key) => isSignedBy(bytes, signature, key)))
    return refuse(
      say(
        '签名不是发布单位的，可能被改动过',
        'its signature is not the publisher’s; it may have been altered',
      ),
    )
  const parsed = updateManifest.safeParse(parseJson(bytes.toString('utf8')))
  if (!parsed.success)
    return refuse(
      say(
        '它的格式比本程序新，本程序读不懂，请直接向发布单位索取安装程序',
        'its format is newer than this program; ask the publisher for the installer itself',
      ),
    )
  const manifest = parsed.data
  if (manifest.platform !== program.platform || manifest.arch !== program.arch)
    return refuse(
      say(
        '它是给另一种电脑用的（{theirs}），这台电脑是 {ours}',
        'it is made for another kind of computer ({theirs}; this one is {ours})',
        { theirs: `${manifest.platform} ${manifest.arch}`, ours: `${program.platform} ${program.arch}` },
      ),
    )
  const order = compareVersions(manifest.version, program.version)
  if (order <= 0)
    return refuse(
      order === 0
        ? say('当前已经是 {version} 版', 'version {version} is what runs already', {
            version: program.version,
          })
        : say(
            '它是 {theirs} 版，比现在的 {ours} 版旧；旧程序打不开新台账库',
            'it is version {theirs}, older than {ours}; an older program cannot open newer workspaces',
            { theirs: manifest.version, ours: program.version },
          ),
    )
  if (zip.entries.find(({ name }) => name === manifest.file.name)?.size !== manifest.file.size)
    return refuse(damaged)
  return { manifest, zip }
}
