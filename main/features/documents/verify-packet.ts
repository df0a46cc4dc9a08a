import type { VerifyFinding, VerifyReport } from '../../../shared/packet-views.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import { manifestName, type ReadManifest } from './manifest.ts'
import type { PacketSource } from './packet-source.ts'

const words = {
  missing: (file: string) =>
    say(
      '缺少文件“{file}”。请向报送单位重新索取整个报送包。',
      'File “{file}” is missing. Ask the unit for the whole packet again.',
      { file },
    ),
  changed: (file: string) =>
    say(
      '文件“{file}”与清单不一致，生成后被改动过。请以原报送包为准，或重新生成。',
      'File “{file}” disagrees with the manifest: it was changed after it was built. Go by the original packet, or build it again.',
      { file },
    ),
  extra: (file: string) =>
    say(
      '“{file}”不在清单中，是后来放入的。请移走后再报送。',
      '“{file}” is not in the manifest: it was added later. Take it out before handing the packet in.',
      { file },
    ),
  manifestChanged: say(
    '清单 manifest.json 本身被改动过，其中的记录不能作为依据。请以原报送包为准，或重新生成。',
    'The manifest itself (manifest.json) was changed, so what it says proves nothing. Go by the original packet, or build it again.',
  ),
  manifestUnreadable: say(
    '清单 manifest.json 无法读取。请向报送单位重新索取整个报送包。',
    'The manifest (manifest.json) cannot be read. Ask the unit for the whole packet again.',
  ),
}

/** Compares a packet with its manifest; needs no workspace. Throws what the source throws, and by the signal. */
export const verifyPacket = async (
  source: PacketSource,
  read: ReadManifest | null,
  job: JobContext,
): Promise<VerifyReport> => {
  const unreadable: VerifyFinding = {
    code: 'manifest-unreadable',
    file: manifestName,
    ...said(words.manifestUnreadable),
  }
  if (!read) return { ok: false, findings: [unreadable] }
  const findings: VerifyFinding[] = []
  if (!read.intact) findings.push({ code: 'changed', file: manifestName, ...said(words.manifestChanged) })
  const { files } = read.manifest
  for (const [index, { file, sha256, bytes }] of files.entries()) {
    job.signal.throwIfAborted()
    job.report({ done: index, total: files.length, label: file })
    const found = await source.sha256(file, bytes)
    if (found === null) findings.push({ code: 'missing', file, ...said(words.missing(file)) })
    else if (found !== sha256) findings.push({ code: 'changed', file, ...said(words.changed(file)) })
  }
  const listed = new Set([manifestName, ...files.map(({ file }) => file)])
  for (const file of await source.files()) {
    if (!listed.has(file)) findings.push({ code: 'extra', file, ...said(words.extra(file)) })
  }
  return { ok: findings.length === 0, findings }
}
