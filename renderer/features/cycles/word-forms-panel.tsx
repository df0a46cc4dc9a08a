import { Button } from 'antd'
import { useState } from 'react'
import type { WordTemplateView } from '../../../shared/word-form-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { wordFormTexts } from './word-form-texts.ts'
import { WordTemplateDialog } from './word-template-dialog.tsx'

const mostButtons = 12

/** The forms of each category in Word: made for all its entries, from our template or the union's own. */
export const WordFormsPanel = ({ year }: { readonly year: number }) => {
  const t = useTexts(wordFormTexts)
  const open = useOpenFile()
  const templates = useCall('wordForm.templates', { cycle: year })
  const build = useJob('wordForm.build')
  const [shown, setShown] = useState<string | null>(null)
  const stateOf = ({ own, problems }: WordTemplateView): string =>
    !own ? t('builtIn') : problems.length > 0 ? t('ownFaulty', { count: problems.length }) : t('own')
  const columns: readonly DataColumn<WordTemplateView>[] = [
    { key: 'category', title: t('category'), render: ({ title }) => title },
    {
      key: 'template',
      title: t('template'),
      render: (view) => <span className={view.problems.length > 0 ? 'bad' : ''}>{stateOf(view)}</span>,
    },
    {
      key: 'actions',
      title: '',
      width: 240,
      render: ({ category, title }) => (
        <span className="row">
          <Button
            size="small"
            aria-label={t('makeOf', { title })}
            disabled={build.running}
            onClick={() => void build.run({ cycle: year, category })}
          >
            {t('make')}
          </Button>
          <Button size="small" aria-label={t('manageOf', { title })} onClick={() => setShown(category)}>
            {t('manage')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="small muted">{t('about')}</p>
        <Loaded query={templates}>
          {({ categories }) => {
            const view = categories.find(({ category }) => category === shown)
            return (
              <>
                <DataTable
                  label={t('title')}
                  dense
                  columns={columns}
                  rows={categories}
                  rowKey={({ category }) => category}
                />
                {view && <WordTemplateDialog year={year} view={view} onClose={() => setShown(null)} />}
              </>
            )
          }}
        </Loaded>
        {build.running && (
          <JobProgress progress={build.progress} label={t('making')} onCancel={build.cancel} />
        )}
        {build.failure && <Notice tone="bad">{build.failure}</Notice>}
        {build.result && (
          <Notice tone="ok">
            {t('done', { count: build.result.files.length, out: build.result.out })}
            <span className="row wrap">
              {build.result.files.slice(0, mostButtons).map(({ file, title }) => (
                <Button
                  key={file}
                  size="small"
                  onClick={() => void open({ packetFile: `${build.result?.out}/${file}` })}
                >
                  {t('open', { file: title })}
                </Button>
              ))}
            </span>
          </Notice>
        )}
      </div>
    </Panel>
  )
}
