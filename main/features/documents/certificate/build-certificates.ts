import { join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import type { CertificatesResult } from '../../../../shared/packet-views.ts'
import { type Certificate, certificatesOf } from '../../../../shared/rules/certificate-model.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { requireCycle } from '../../../db/cycle-record.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { createTypesetter } from '../engine/typeset-client.ts'
import { loadTemplates } from '../load-templates.ts'
import { safeFileName } from '../packet-names.ts'
import { printedText } from '../print-data.ts'
import { dataFile } from '../print-shop.ts'
import { publicCategories, requireGlyphs } from '../public-categories.ts'
import { certificateBackground } from './certificate-background.ts'

const byCategory = (certificates: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> =>
  Map.groupBy(certificates, ({ category }) => category)

/**
 * Prints the certificates of a year, one PDF to a category, one page to a certificate. Throws ExpectedError
 * `cycle-missing`, `nothing-to-build` (nobody elected), `invalid-input` (an undecided tie, personal data in a title,
 * characters no font has), `cancelled`, `disk-full`.
 */
export const buildCertificates = async (
  deps: DocumentDependencies,
  input: Inputs['certificate.build'],
  workspace: Workspace,
  job: JobContext,
): Promise<CertificatesResult> => {
  const cycle = requireCycle(workspace.store, input.cycle)
  const { year, pack } = cycle
  const organisers = pack.organiser.split('、')
  const { issuedOn, each, prefix, paper } = input
  const categories = await publicCategories(deps, workspace, cycle)
  const certificates = certificatesOf({ year, organisers, issuedOn, each, prefix, categories })
  const extraFonts = await deps.extraFonts(workspace)
  await requireGlyphs(printedText(certificates), extraFonts)
  const background = await certificateBackground(workspace.dir)
  const path = background ? `/${background.name}` : null
  const out = input.out ?? join(workspace.dir, 'packets', `${year}-certificates`)
  const templates = await loadTemplates(workspace.dir)
  const [issuedYear, month, day] = issuedOn.split('-').map(Number)
  const typesetter = createTypesetter({ extraFonts })
  const groups = [...byCategory(certificates)]
  const files: CertificatesResult['files'][number][] = []
  try {
    for (const [index, [category, own]] of groups.entries()) {
      job.report({ done: index, total: groups.length, label: category })
      const title = `${year}年度${category}证书`
      const document = { title, author: pack.organiser, keywords: [], year: issuedYear, month, day }
      const data = { document, paper, background: path, certificates: own }
      const pdf = await typesetter.pdf(
        {
          main: templates.source('certificate.typ'),
          files: [
            ...templates.files,
            dataFile(data),
            ...(background && path ? [{ path, bytes: background.bytes }] : []),
          ],
          documentDate: issuedOn,
        },
        job.signal,
      )
      const file = `${safeFileName(title)}.pdf`
      await safeWrite(join(out, file), pdf)
      files.push({ file, sha256: sha256Of(pdf), certificates: own.length })
    }
    return { out, files }
  } finally {
    typesetter.close()
  }
}
