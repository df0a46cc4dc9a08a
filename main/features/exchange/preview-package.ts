import type { Inputs } from '../../../shared/contract.ts'
import type { PackPreview } from '../../../shared/exchange-views.ts'
import { recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { parseIdNumber } from '../../../shared/rules/id-number.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { confirmedPackage, gatherPackage } from './gather-package.ts'
import { titleOf } from './title-of.ts'

const mostTitles = 200
const candidates = /\d{17}[\dXx]/gu

const holdsIdNumber = (value: unknown): boolean =>
  [...JSON.stringify(value ?? '').matchAll(candidates)].some(([text]) => parseIdNumber(text).ok)

/** What a package of this choice would hold. Throws as packing does. */
export const previewPackage = async (
  { choice, recipient, whole }: Inputs['exchange.preview'],
  workspace: Workspace,
  job: JobContext,
): Promise<PackPreview> => {
  const { store, attachments } = workspace
  const since = whole ? null : confirmedPackage(workspace, choice, recipient)
  const gathered = await gatherPackage(
    workspace,
    choice,
    since,
    (done, total) => job.report({ done, total, label: say('收集修改', 'Gathering changes') }),
    job.signal,
  )
  const records = [...gathered.records].flatMap(([id, type]) => {
    const record = type === 'alias' ? null : store.get(type, id)
    return record ? [record] : []
  })
  const files = [...gathered.attachments]
  return {
    records: records.length,
    types: recordTypeNames.flatMap((type) => {
      const count = records.filter((record) => record.type === type).length
      return count > 0 ? [{ type, count }] : []
    }),
    changes: gathered.lines.length,
    attachments: files.length,
    size: files.reduce((sum, [, size]) => sum + size, 0),
    missing: records
      .filter(({ type, values }) => type === 'evidence' && !attachments.has(String(values.sha256)))
      .map(({ values }) => String(values.fileName)),
    since: since && { id: since.id, madeAt: since.madeAt },
    titles: records
      .filter(({ type }) => type !== 'evidence')
      .slice(0, mostTitles)
      .map(({ type, id, values }) => ({ type, id, title: titleOf(type, values) })),
    idNumbers: records.flatMap(({ type, values }) =>
      recordDefinitions[type].fields
        .filter(({ name }) => holdsIdNumber(values[name]))
        .map(({ label }) => ({ type, title: titleOf(type, values), field: label })),
    ),
  }
}
