import { Button, Select } from 'antd'
import { useState } from 'react'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { bookTexts } from './book-texts.ts'

const yearsBack = 10

/** The studio's book of a year, printed in one click and shown in a tab of its own. `thisYear` is the core's year. */
export const usePrintBook = (id: string, thisYear: number) => {
  const t = useTexts(bookTexts)
  const open = useOpenFile()
  const book = useJob('studio.book')
  const [year, setYear] = useState(thisYear)
  const [printed, setPrinted] = useState(thisYear)
  const print = () => {
    setPrinted(year)
    void book.run({ id, year })
  }
  const { result } = book
  const lacking = result?.missingGlyphs ?? []
  const button = (
    <div className="row">
      <Select
        aria-label={t('year')}
        value={year}
        onChange={setYear}
        options={Array.from({ length: yearsBack }, (_, index) => ({
          value: thisYear - index,
          label: t('yearOf', { year: thisYear - index }),
        }))}
      />
      <Button onClick={print} disabled={book.running}>
        {t('print')}
      </Button>
    </div>
  )
  const outcome = (
    <>
      {book.running && <JobProgress progress={book.progress} label={t('printing')} onCancel={book.cancel} />}
      {book.failure && <Notice tone="bad">{book.failure}</Notice>}
      {result && (
        <Notice tone={lacking.length > 0 ? 'warn' : 'ok'}>
          <div className="row wrap">
            <span>{lacking.length > 0 ? t('draft', { characters: lacking.join(' ') }) : t('done')}</span>
            <Button size="small" onClick={() => void open({ packetFile: `${printed}-books/${result.file}` })}>
              {t('open')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  )
  return { button, outcome }
}
