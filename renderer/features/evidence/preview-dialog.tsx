import './evidence.css'
import { Button, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { assertNever } from '../../../shared/errors.ts'
import type { EvidenceView } from '../../../shared/evidence-views.ts'
import { FileButton } from '../../components/file-drop.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { uploadFile } from '../../lib/intake.ts'
import { useTexts } from '../../lib/texts.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { usePrintableFiles } from '../../record/use-printable-files.tsx'
import { FileFacts } from './file-facts.tsx'
import { moveOfKey, moveSight, type Sight } from './preview-move.ts'
import { PreviewStage } from './preview-stage.tsx'
import { previewTexts } from './preview-texts.ts'
import { PreviewToolbar } from './preview-toolbar.tsx'
import { usePagePicture } from './use-page-picture.ts'

/** Pixels of a page's longer side: enough for a window, and for looking closely. */
const drawn = { fitted: 1600, closer: 3200 } as const

interface StageProps {
  readonly view: EvidenceView
  readonly sight: Sight
}

const DrawnPages = ({ view, sight }: StageProps) => {
  const t = useTexts(previewTexts)
  const pages = view.pages ?? 1
  const file = { id: view.place.id, sha256: view.sha256, pages }
  const picture = usePagePicture(file, sight.page, sight.zoom > 1.5 ? drawn.closer : drawn.fitted)
  return (
    <PreviewStage
      label={t('stage', { file: view.place.fileName, page: sight.page, pages })}
      src={picture.state === 'shown' ? picture.src : null}
      sight={sight}
    >
      {picture.state === 'failed' ? picture.message : t('loading')}
    </PreviewStage>
  )
}

const ServedPicture = ({ view, sight }: StageProps) => {
  const t = useTexts(previewTexts)
  const core = useCore()
  const say = useSay()
  const { id } = view.place
  const [ticket, setTicket] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    setBroken(false)
    core
      .call('files.ticket', { evidence: id })
      .then((answer) => setTicket(answer.ticket))
      .catch(say.failed)
  }, [core, id, say])
  return (
    <PreviewStage
      label={t('picture', { file: view.place.fileName })}
      src={ticket === null || broken ? null : `/files/${ticket}`}
      sight={sight}
      onBroken={() => setBroken(true)}
    >
      {broken ? t('pictureBroken') : t('loading')}
    </PreviewStage>
  )
}

const Stage = ({ view, sight }: StageProps) => {
  const t = useTexts(previewTexts)
  switch (view.sight) {
    case 'pages':
      return <DrawnPages view={view} sight={sight} />
    case 'picture':
      return <ServedPicture key={view.sha256} view={view} sight={sight} />
    case 'none':
      return (
        <PreviewStage label={t('titleAny')} src={null} sight={sight}>
          {t(view.problems.includes('missing') ? 'gone' : 'none')}
        </PreviewStage>
      )
    default:
      return assertNever(view.sight)
  }
}

const Viewer = ({ view, page }: { readonly view: EvidenceView; readonly page: number }) => {
  const t = useTexts(previewTexts)
  const core = useCore()
  const say = useSay()
  const open = useOpenFile()
  const { undo } = useUndo()
  const printable = usePrintableFiles()
  const pages = view.sight === 'pages' ? (view.pages ?? 1) : 1
  const [sight, setSight] = useState<Sight>({ page: Math.min(page, Math.max(1, pages)), zoom: 1, turn: 0 })
  const { id } = view.place
  const replace = async (chosen: readonly File[]) => {
    try {
      const [file] = await printable(chosen)
      if (!file) return
      await core.call('evidence.replace', { id, file: await uploadFile(file) })
      say.doneWithAction(t('replaced', { file: file.name }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement) return
    const move = moveOfKey(event)
    if (!move) return
    event.preventDefault()
    setSight(moveSight(sight, move, pages))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the tools and the stage
    <div className="evidence-preview" onKeyDown={onKeyDown}>
      <PreviewToolbar sight={sight} pages={pages} onMove={(move) => setSight(moveSight(sight, move, pages))}>
        <span className="evidence-preview-actions">
          <Button onClick={() => void open({ evidence: id })}>{t('original')}</Button>
          <FileButton single label={t('replace')} onFiles={(files) => void replace(files)} />
        </span>
      </PreviewToolbar>
      <div className="evidence-preview-body">
        <Stage view={view} sight={sight} />
        <FileFacts view={view} />
      </div>
      <p className="small muted">{t('keys')}</p>
    </div>
  )
}

/** A file of evidence over whatever page one is on. */
export const PreviewDialog = ({
  id,
  page,
  onClose,
}: {
  readonly id: string
  readonly page: number
  readonly onClose: () => void
}) => {
  const t = useTexts(previewTexts)
  const view = useCall('evidence.view', { id })
  const file = view.data?.place.fileName
  return (
    <Modal
      open
      width="min(1240px, 96vw)"
      style={{ top: 24 }}
      title={file === undefined ? t('titleAny') : t('title', { file })}
      footer={null}
      onCancel={onClose}
      afterOpenChange={(open) =>
        open && document.querySelector<HTMLElement>('.evidence-preview-stage')?.focus()
      }
    >
      <Loaded query={view}>
        {(data) => <Viewer key={`${data.place.id} ${data.sha256}`} view={data} page={page} />}
      </Loaded>
    </Modal>
  )
}
