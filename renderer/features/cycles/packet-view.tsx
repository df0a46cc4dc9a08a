import { Button } from 'antd'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { PacketResult } from '../../../shared/packet-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { packetTexts } from './cycle-texts.ts'

interface PacketRow {
  readonly kind: 'dossier' | 'volume' | 'summary'
  readonly category: string
  readonly title: string
  readonly file: string
  readonly pages: number | null
  readonly draft: boolean | null
  readonly sha256: string
}

const rowsOf = (result: PacketResult, titleOf: (category: string) => string): readonly PacketRow[] => [
  ...result.volumes.map((file) => ({
    kind: 'volume' as const,
    category: file.category,
    title: titleOf(file.category),
    file: file.file,
    pages: file.pages ?? null,
    draft: null,
    sha256: file.sha256,
  })),
  ...result.summaries.map((file) => ({
    kind: 'summary' as const,
    category: file.category,
    title: titleOf(file.category),
    file: file.file,
    pages: null,
    draft: null,
    sha256: file.sha256,
  })),
  ...result.dossiers.map((dossier) => ({ ...dossier, kind: 'dossier' as const })),
]

/** One packet: what is in it, and whether it still is what it was. */
export const PacketView = ({
  cycle,
  out,
  builtAt,
  result,
}: {
  readonly cycle: CycleView
  readonly out: string
  readonly builtAt: string | null
  readonly result: PacketResult
}) => {
  const t = useTexts(packetTexts)
  const near = useNearTime()
  const open = useOpenFile()
  const verify = useJob('packet.verify')
  const titleOf = (id: string): string => cycle.categories.find((category) => category.id === id)?.title ?? id
  const columns: readonly DataColumn<PacketRow>[] = [
    { key: 'kind', title: t('kind'), width: 80, render: (row) => t(row.kind) },
    { key: 'category', title: t('category'), render: (row) => titleOf(row.category) },
    {
      key: 'name',
      title: t('name'),
      render: (row) => (
        <button
          type="button"
          className="link"
          aria-label={t('openOf', { title: `${t(row.kind)} ${row.title}` })}
          title={row.file}
          onClick={() => void open({ packetFile: `${out}/${row.file}` })}
        >
          {row.title}
        </button>
      ),
    },
    { key: 'pages', title: t('pages'), numeric: true, width: 64, render: (row) => row.pages ?? '' },
    {
      key: 'status',
      title: t('status'),
      width: 72,
      render: (row) =>
        row.draft === null ? (
          ''
        ) : row.draft ? (
          <Badge tone="warn">{t('draft')}</Badge>
        ) : (
          <Badge tone="ok">{t('final')}</Badge>
        ),
    },
    {
      key: 'hash',
      title: t('hash'),
      render: (row) => (
        <span className="small muted" style={{ fontFamily: 'ui-monospace, monospace' }} title={row.sha256}>
          {row.sha256.slice(0, 16)}
        </span>
      ),
    },
  ]
  return (
    <Panel
      title={out.split(/[\\/]/).at(-1) ?? out}
      extra={
        <div className="row">
          {builtAt && <span className="small muted">{`${t('at')} ${near(builtAt)}`}</span>}
          <Button disabled={verify.running} onClick={() => void verify.run({ path: out })}>
            {t('verify')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="small muted" style={{ overflowWrap: 'anywhere' }}>
          {out}
        </p>
        {verify.running && (
          <JobProgress progress={verify.progress} label={t('verifying')} onCancel={verify.cancel} />
        )}
        {verify.failure && <Notice tone="bad">{verify.failure}</Notice>}
        {verify.result && (
          <Notice tone={verify.result.ok ? 'ok' : 'bad'}>
            {verify.result.ok
              ? t('verified')
              : [
                  t('notVerified', { count: verify.result.findings.length }),
                  ...verify.result.findings.map((finding) => finding.message),
                ].join('\n')}
          </Notice>
        )}
        <DataTable
          label={t('list')}
          dense
          maxHeight={460}
          columns={columns}
          rows={rowsOf(result, titleOf)}
          rowKey={(row) => row.file}
        />
      </div>
    </Panel>
  )
}
