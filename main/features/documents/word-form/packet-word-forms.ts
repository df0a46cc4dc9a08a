import type { PacketFile } from '../../../../shared/packet-views.ts'
import type { PacketJob } from '../build-documents.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import type { PlannedCategory } from '../packet-plan.ts'
import { filledForms } from './word-forms.ts'

/** Puts the Word form of each entry beside its dossier. Throws as `filledForms`. */
export const packetWordForms = async (
  { workspace, cycle, folder }: PacketJob,
  client: EvidenceClient,
  plan: readonly PlannedCategory[],
  signal: AbortSignal,
): Promise<readonly PacketFile[]> => {
  const written: PacketFile[] = []
  for (const category of plan)
    for (const { file, bytes } of await filledForms(workspace, client, cycle, category, signal))
      written.push({ category: category.category.id, file, sha256: await folder.write(file, bytes) })
  return written
}
