import type { PacketCheck } from '../../../shared/packet-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Notice } from '../../components/notice.tsx'
import { PacketFiles } from '../../components/packet-files.tsx'
import { Panel } from '../../components/page.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { packetCheckTexts } from './packet-check-texts.ts'

const filesOf = ({ result }: NonNullable<PacketCheck['packet']>): number =>
  result.dossiers.length + result.volumes.length + result.summaries.length

const Facts = ({ packet }: { readonly packet: NonNullable<PacketCheck['packet']> }) => {
  const t = useTexts(packetCheckTexts)
  const { organiser, documentDate, result } = packet
  return (
    <dl className="facts">
      <dt>{t('organiser')}</dt>
      <dd>{organiser}</dd>
      <dt>{t('date')}</dt>
      <dd>{documentDate}</dd>
      <dt>{t('place')}</dt>
      <dd>{result.out}</dd>
    </dl>
  )
}

/** Whether a packet is what it was, what differs, and what is in it. */
export const PacketCheckResult = ({ check }: { readonly check: PacketCheck }) => {
  const t = useTexts(packetCheckTexts)
  const language = useLanguage()
  const { report, packet, file, archive } = check
  const sound = file === null ? t('whole', { count: packet ? filesOf(packet) : 0 }) : t('single', { file })
  return (
    <div className="stack">
      <Notice tone={report.ok ? 'ok' : 'bad'}>
        {report.ok ? sound : t('differs', { count: report.findings.length })}
      </Notice>
      {!report.ok && (
        <DataTable
          label={t('problems')}
          rows={report.findings}
          rowKey={(finding) => `${finding.code} ${finding.file}`}
          maxHeight={300}
          columns={[
            { key: 'problem', title: t('problem'), render: (finding) => messageIn(finding, language) },
            {
              key: 'file',
              title: t('file'),
              render: (finding) => <span className="muted">{finding.file}</span>,
            },
          ]}
        />
      )}
      {packet && (
        <Panel title={packet.award}>
          <div className="stack">
            <Facts packet={packet} />
            <PacketFiles result={packet.result} categories={packet.categories} packed={archive} />
          </div>
        </Panel>
      )}
    </div>
  )
}
