import {
  LeftOutlined,
  RightOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Button, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/texts.ts'
import type { Move, Sight } from './preview-move.ts'
import { previewTexts } from './preview-texts.ts'

/** Pages, zoom and turning; each also by a key. */
export const PreviewToolbar = ({
  sight,
  pages,
  onMove,
  children,
}: {
  readonly sight: Sight
  readonly pages: number
  readonly onMove: (move: Move) => void
  readonly children: ReactNode
}) => {
  const t = useTexts(previewTexts)
  const tool = (kind: Exclude<Move['kind'], 'page'>, icon: ReactNode, label: string, disabled = false) => (
    <Button
      aria-label={label}
      title={label}
      icon={icon}
      disabled={disabled}
      onClick={() => onMove({ kind })}
    />
  )
  return (
    <div className="evidence-preview-tools" role="toolbar" aria-label={t('tools')}>
      {pages > 1 && (
        <>
          {tool('previous', <LeftOutlined />, t('previous'), sight.page <= 1)}
          <InputNumber
            aria-label={t('page')}
            style={{ width: 64 }}
            min={1}
            max={pages}
            precision={0}
            controls={false}
            value={sight.page}
            onChange={(to) => to !== null && onMove({ kind: 'page', to })}
          />
          <span className="num muted">{t('ofPages', { pages })}</span>
          {tool('next', <RightOutlined />, t('next'), sight.page >= pages)}
        </>
      )}
      {tool('farther', <ZoomOutOutlined />, t('farther'))}
      <Button onClick={() => onMove({ kind: 'fit' })} title={t('fit')} aria-label={t('fit')} className="num">
        {`${Math.round(sight.zoom * 100)}%`}
      </Button>
      {tool('closer', <ZoomInOutlined />, t('closer'))}
      {tool('turnBack', <RotateLeftOutlined />, t('turnBack'))}
      {tool('turn', <RotateRightOutlined />, t('turn'))}
      {children}
    </div>
  )
}
