import { Button, Modal } from 'antd'
import { useState } from 'react'
import { packDifferences } from '../../../shared/rule-packs/pack-differences.ts'
import { rollPack } from '../../../shared/rule-packs/roll-pack.ts'
import { type RulePack, rulePackSchema } from '../../../shared/rule-packs/rule-pack.ts'
import { FileButton } from '../../components/file-drop.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useWrite } from '../../lib/core-client.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { flushForms } from '../../lib/save-state.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { PackDifferenceTable } from './pack-difference-table.tsx'
import { packFileTexts } from './pack-file-texts.ts'

/** Null: the text is no pack. */
const readPack = (text: string): RulePack | null => {
  try {
    const parsed = rulePackSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

interface Offer {
  readonly pack: RulePack
  /** The year the file was made for. */
  readonly from: number
}

/** What the file would change, before it does. */
const ImportDialog = ({
  current,
  offer,
  onClose,
}: {
  readonly current: RulePack
  readonly offer: Offer
  readonly onClose: () => void
}) => {
  const t = useTexts(packFileTexts)
  const language = useLanguage()
  const say = useSay()
  const write = useWrite('cycle.updatePack')
  const differences = packDifferences(current, offer.pack)
  const moved = offer.from !== current.year
  const use = async () => {
    await flushForms()
    write.mutate(
      { year: current.year, pack: offer.pack },
      {
        onSuccess: () => {
          say.done(t('done'))
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      width={860}
      title={t('importTitle')}
      okText={t('replace')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: write.isPending || (differences.length === 0 && !moved) }}
      onOk={() => void use()}
      onCancel={onClose}
    >
      <div className="stack">
        {write.isError && <Notice tone="bad">{failureText(write.error, language)}</Notice>}
        {moved && <Notice tone="warn">{t('otherYear', { from: offer.from, to: current.year })}</Notice>}
        {differences.length === 0 ? (
          <p>{t('importSame')}</p>
        ) : (
          <>
            <p>{t('importHint', { count: differences.length })}</p>
            <PackDifferenceTable differences={differences} />
          </>
        )}
      </div>
    </Modal>
  )
}

/** The pack as a file: out to another union, and in from one. */
export const PackFiles = ({ pack }: { readonly pack: RulePack }) => {
  const t = useTexts(packFileTexts)
  const say = useSay()
  const [offer, setOffer] = useState<Offer | null>(null)
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    const read = readPack(await file.text())
    if (!read) say.warn(t('unreadable', { file: file.name }))
    else setOffer({ pack: read.year === pack.year ? read : rollPack(read, pack.year), from: read.year })
  }
  const save = async () => {
    await flushForms()
    saveFile(`${pack.id}.json`, 'application/json;charset=utf-8', `${JSON.stringify(pack, null, 2)}\n`)
  }
  return (
    <div className="row">
      <Button onClick={() => void save()}>{t('export')}</Button>
      <FileButton
        label={t('import')}
        accept=".json"
        onFiles={(files) => void take(files).catch(say.failed)}
      />
      {offer && <ImportDialog current={pack} offer={offer} onClose={() => setOffer(null)} />}
    </div>
  )
}
