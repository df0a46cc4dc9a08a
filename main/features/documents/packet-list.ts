import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PacketList } from '../../../shared/packet-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { Workspace } from '../../core/workspace.ts'
import { findCycle, nominationsOf } from '../../db/cycle-record.ts'
import { type Manifest, manifestName, readManifest } from './manifest.ts'
import { unitNames } from './nomination-model.ts'
import { packetResult } from './packet-result.ts'

/** A packet names no ids, so its dossiers are found again by category, title and unit; '' where none is left. */
const nominationFinder = (workspace: Workspace, year: number) => {
  const { store } = workspace
  const cycle = findCycle(store, year)
  const key = (category: unknown, title: unknown, unit: string): string =>
    JSON.stringify([category, title, unit])
  const ids = new Map(
    cycle
      ? nominationsOf(store, cycle).map(({ id, values }) => [
          key(
            values.category,
            values.title,
            unitNames(store, cycle, (values.unit ?? null) as LinkValue | null).full,
          ),
          id,
        ])
      : [],
  )
  return (dossier: Manifest['dossiers'][number]): string =>
    ids.get(key(dossier.category, dossier.title, dossier.unit)) ?? ''
}

/** Packets of a year under the workspace's own packet folder, newest first. `ms` is not kept: 0. */
export const listPackets = async (workspace: Workspace, year: number): Promise<PacketList> => {
  const root = join(workspace.dir, 'packets')
  const entries = await readdir(root, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const nomination = nominationFinder(workspace, year)
  const packets: PacketList['packets'][number][] = []
  for (const entry of entries) {
    const out = join(root, entry.name)
    const info = await stat(join(out, manifestName)).catch(() => null)
    if (entry.name.startsWith('.') || !info) continue
    const read = await readManifest(out)
    if (read?.manifest.year !== year) continue
    packets.push({
      out,
      builtAt: info.mtime.toISOString(),
      result: packetResult(out, read.manifest, nomination),
    })
  }
  return { packets: packets.toSorted((a, b) => (a.builtAt < b.builtAt ? 1 : -1)) }
}
