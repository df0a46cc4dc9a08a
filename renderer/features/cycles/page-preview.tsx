import { ZoomInOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Values } from '../../../shared/record/field.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useLater } from '../../lib/use-later.ts'
import { storableValues } from '../../record/storable-values.ts'
import { cycleTexts } from './cycle-texts.ts'

const pauseMs = 250

/** Pages as images: an SVG shown that way can run nothing. */
const usePageUrls = (pages: readonly string[] | undefined): readonly string[] => {
  const [urls, setUrls] = useState<readonly string[]>([])
  useEffect(() => {
    if (!pages) return
    const made = pages.map((page) => URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' })))
    setUrls(made)
    return () => {
      // The images on screen have long been decoded from the earlier addresses.
      for (const url of made) URL.revokeObjectURL(url)
    }
  }, [pages])
  return urls
}

/** The form as it will print, a quarter of a second behind the keys. */
export const PagePreview = ({
  nomination,
  values,
}: {
  readonly nomination: string
  readonly values: Values
}) => {
  const t = useTexts(cycleTexts)
  const language = useLanguage()
  // Compared as text: the values are a new object on every render.
  const settled = useLater(JSON.stringify(storableValues(values)), pauseMs)
  const preview = useCall(
    'packet.preview',
    { nomination, values: JSON.parse(settled) as Record<string, unknown> },
    { keep: true },
  )
  const urls = usePageUrls(preview.data?.pages)
  const [large, setLarge] = useState(false)
  const images = urls.map((url, index) => (
    <img key={url} src={url} alt={t('previewPage', { page: index + 1 })} />
  ))
  const missing = preview.data?.missingGlyphs ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs the focus
    <section className="preview" aria-label={t('preview')} aria-busy={preview.isFetching} tabIndex={0}>
      {preview.isError && (
        <Notice tone="warn">{t('previewFailed', { message: failureText(preview.error, language) })}</Notice>
      )}
      {missing.length > 0 && <Notice tone="bad">{t('glyphs', { chars: missing.join(' ') })}</Notice>}
      {urls.length === 0 && !preview.isError && <p className="muted">{t('previewBusy')}</p>}
      {urls.length > 0 && (
        <Button
          className="preview-zoom"
          size="small"
          icon={<ZoomInOutlined />}
          aria-label={t('enlarge')}
          title={t('enlarge')}
          onClick={() => setLarge(true)}
        />
      )}
      {images}
      <Modal open={large} width={900} footer={null} title={t('preview')} onCancel={() => setLarge(false)}>
        <div className="preview-large">{images}</div>
      </Modal>
    </section>
  )
}
