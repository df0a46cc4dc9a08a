import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, extname, resolve, sep } from 'node:path'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'

interface ServedFile {
  readonly path: string
  readonly fileName: string
  readonly mime: string
}

const mimeByExtension: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jfif': 'image/jpeg',
  '.png': 'image/png',
  '.json': 'application/json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const mimeOf = (fileName: string): string =>
  mimeByExtension[extname(fileName).toLowerCase()] ?? 'application/octet-stream'

const evidenceFile = (id: string, workspace: Workspace): ServedFile => {
  const record = workspace.store.get('evidence', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  const fileName = String(record.values.fileName)
  return {
    path: workspace.attachments.pathOf(String(record.values.sha256)),
    fileName,
    mime: mimeOf(fileName),
  }
}

/** Only files under the workspace's own packet folder are ever served. */
const packetFile = (file: string, workspace: Workspace): ServedFile => {
  const root = resolve(workspace.dir, 'packets')
  const path = resolve(root, file)
  if (!path.startsWith(root + sep)) throw new ExpectedError('file-missing', { file })
  return { path, fileName: basename(path), mime: mimeOf(path) }
}

/** Tickets name one file each, so that the page can show it without ever knowing or naming a path. */
export const createFileHandlers = (
  fileOfPacket: (folder: string, file: string) => Promise<string>,
): Handlers<'files.ticket' | 'files.resolveTicket'> => {
  const tickets = new Map<string, ServedFile>()
  const find = async (input: Inputs['files.ticket'], workspace: Workspace | null): Promise<ServedFile> => {
    if ('packet' in input) {
      const path = await fileOfPacket(input.packet, input.file)
      return { path, fileName: basename(path), mime: mimeOf(path) }
    }
    if (!workspace) throw new ExpectedError('no-workspace')
    return 'evidence' in input
      ? evidenceFile(input.evidence, workspace)
      : packetFile(input.packetFile, workspace)
  }
  return {
    'files.ticket': async (input, workspace: Workspace | null) => {
      const file = await find(input, workspace)
      if (!existsSync(file.path)) throw new ExpectedError('file-missing', { file: file.fileName })
      const ticket = randomBytes(18).toString('base64url')
      tickets.set(ticket, file)
      return { ticket }
    },
    'files.resolveTicket': ({ ticket }) => {
      const file = tickets.get(ticket)
      if (!file) throw new ExpectedError('file-missing', { file: ticket })
      return file
    },
  }
}
