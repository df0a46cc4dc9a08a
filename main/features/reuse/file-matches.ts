import { textOf } from '../../../shared/record/read-value.ts'
import type { ReuseMatch } from '../../../shared/reuse-views.ts'
import { say } from '../../../shared/text/say.ts'
import type { Store, StoredRecord } from '../../db/store.ts'

/** A file that more records than this hold is a licence or a form of the unit. */
const fewHolders = 3

export const filesOf = (store: Store, owner: string): readonly StoredRecord[] =>
  store.list({ type: 'evidence', filters: [{ field: 'owner', is: owner }], sort: [{ field: 'order' }] })

const isBenefitProof = (file: StoredRecord): boolean => /benefit|finance/i.test(textOf(file.values, 'slot'))

export const placeOfFile = (file: StoredRecord): ReuseMatch['here'] => ({
  field: `evidence.${textOf(file.values, 'slot')}`,
  evidence: file.id,
  fileName: textOf(file.values, 'fileName'),
})

/** Files of an entry that lie beside other records as well, the same to the byte: matches by the other record. */
export const fileMatches = (
  entry: StoredRecord,
  store: Store,
): ReadonlyMap<string, readonly ReuseMatch[]> => {
  const found = new Map<string, ReuseMatch[]>()
  for (const file of filesOf(store, entry.id)) {
    const sha256 = textOf(file.values, 'sha256')
    if (sha256 === '') continue
    const twins = store
      .list({ type: 'evidence', filters: [{ field: 'sha256', is: sha256 }] })
      .filter(({ values }) => textOf(values, 'owner') !== '' && values.owner !== entry.id)
    const isCommon = new Set(twins.map(({ values }) => values.owner)).size > fewHolders
    for (const twin of twins) {
      const owner = textOf(twin.values, 'owner')
      const proof = isBenefitProof(file) || isBenefitProof(twin)
      const evidence = isCommon
        ? say('同一份文件，另有多项材料也用到', 'The same file, which several others hold as well')
        : proof
          ? say('同一份效益证明', 'The same proof of benefit')
          : say('同一份文件', 'The same file')
      const match: ReuseMatch = {
        kind: proof ? 'benefitProof' : 'file',
        strength: isCommon ? 'weak' : 'strong',
        here: placeOfFile(file),
        there: placeOfFile(twin),
        evidence,
      }
      found.set(owner, [...(found.get(owner) ?? []), match])
    }
  }
  return found
}
