import { createWorkspace } from '../../main/db/open-workspace.ts'
import { createTypesetter, type Typesetter } from '../../main/features/documents/engine/typeset-client.ts'
import { generateLedger } from '../support/generator/generate-ledger.ts'
import { generateNominations } from '../support/generator/generate-nominations.ts'
import { paragraph } from '../support/generator/invented-words.ts'
import { createRandom, type Random } from '../support/generator/random.ts'
import { createScanner, withRemark } from '../support/generator/scanned-page.ts'

export const nominationCount = 30
/** Of each nomination: scans of one page, and typed documents of several. */
export const scansEach = 18
export const documentsEach = 2
export const pagesOfDocument = 6

const differentScans = 12

const typed = (typesetter: Typesetter, random: Random, heading: string): Promise<Uint8Array> => {
  const pages = Array.from({ length: pagesOfDocument }, () => `${heading}\n\n${paragraph(random, 30)}`)
  const main = `#set page("a4")\n${pages.join('\n#pagebreak()\n')}`
  return typesetter.pdf({ main, files: [], documentDate: '2026-01-01' })
}

/** A cycle of 30 nominations whose dossiers and volumes have some 2,000 pages, half of them scans. */
export const createPacketWorkspace = async (dir: string): Promise<void> => {
  const random = createRandom(300)
  const workspace = await createWorkspace({ dir, operator: { name: '测试', unit: '', role: '' } })
  const { store, attachments } = workspace
  generateLedger(store, 600)
  const nominations = generateNominations(store, 2026, nominationCount)
  const scan = await createScanner()
  const typesetter = createTypesetter()
  const scans = Array.from({ length: differentScans }, () => scan(random))
  for (const [number, owner] of nominations.entries()) {
    const files: (readonly [string, Uint8Array])[] = []
    for (let i = 0; i < scansEach; i += 1) {
      const drawn = scans[(number + i) % differentScans]
      if (drawn) files.push([`扫描件${i + 1}.jpg`, withRemark(drawn, `${number}-${i}`)])
    }
    for (let i = 0; i < documentsEach; i += 1)
      files.push([`证明${i + 1}.pdf`, await typed(typesetter, random, `${number}-${i}`)])
    const stored = await Promise.all(
      files.map(async ([fileName, bytes]) => ({ fileName, ...(await attachments.addBytes(bytes)) })),
    )
    store.write({ label: 'attach' }, (writer) => {
      stored.forEach(({ fileName, sha256 }, order) => {
        writer.insert('evidence', { fileName, sha256, owner, slot: 'useProof', order, cycleYear: 2026 })
      })
    })
  }
  typesetter.close()
  await workspace.close()
}
