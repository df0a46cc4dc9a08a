import type { WorkspaceStatus } from '../../../shared/workspace-views.ts'
import { Badge } from '../../components/notice.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useTexts } from '../../lib/texts.ts'
import { startTexts } from './start-texts.ts'

export const RecentList = ({
  recent,
  onOpen,
}: {
  readonly recent: WorkspaceStatus['recent']
  readonly onOpen: (dir: string) => void
}) => {
  const t = useTexts(startTexts)
  const near = useNearTime()
  if (recent.length === 0) return <p className="muted">{t('recentNone')}</p>
  return (
    <ul>
      {recent.map((entry) => (
        <li key={entry.dir}>
          <button
            type="button"
            className="plain start-recent"
            disabled={!entry.exists}
            onClick={() => onOpen(entry.dir)}
          >
            <span className="row spread">
              <span className="clip">{entry.name}</span>
              {entry.exists ? (
                <span className="muted small">{near(entry.openedAt)}</span>
              ) : (
                <Badge tone="warn">{t('gone')}</Badge>
              )}
            </span>
            <span className="muted small" style={{ overflowWrap: 'anywhere' }}>
              {entry.dir}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
