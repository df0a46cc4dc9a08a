import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { FontList } from './font-list.tsx'

const texts = defineTexts(
  'settings-fonts',
  {
    fonts: '补充字体',
    engine: '排版',
    engineName: '排版引擎',
    native: '本机引擎',
    wasm: '通用引擎（版面与本机引擎相同，速度稍慢）',
    archive: '存档格式（PDF/A）',
    archiveYes: '可以生成',
    archiveNo: '本机不能生成；普通 PDF 不受影响。需要 PDF/A 时，请把台账库复制到装有本机引擎的电脑上生成。',
    version: '程序版本',
  },
  {
    fonts: 'Additional fonts',
    engine: 'Typesetting',
    engineName: 'Engine',
    native: 'Native engine',
    wasm: 'Portable engine (same pages, somewhat slower)',
    archive: 'Archive format (PDF/A)',
    archiveYes: 'Available',
    archiveNo:
      'Not available on this computer; ordinary PDF is not affected. For PDF/A, copy the workspace to a computer with the native engine.',
    version: 'Program version',
  },
)

/** Fonts for characters that the built-in ones lack, and what typesetting can do on this machine. */
export const FontSettings = () => {
  const t = useTexts(texts)
  const settings = useCall('settings.get', {})
  return (
    <Loaded query={settings}>
      {(view) => (
        <div className="stack">
          <Panel title={t('fonts')}>
            <FontList fonts={view.fonts} />
          </Panel>
          <Panel title={t('engine')}>
            <dl className="facts">
              <dt>{t('engineName')}</dt>
              <dd>{t(view.engine)}</dd>
              <dt>{t('archive')}</dt>
              <dd>{view.pdfA ? <Badge tone="ok">{t('archiveYes')}</Badge> : t('archiveNo')}</dd>
              <dt>{t('version')}</dt>
              <dd>{view.version}</dd>
            </dl>
          </Panel>
        </div>
      )}
    </Loaded>
  )
}
