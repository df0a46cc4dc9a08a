import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Sight } from './preview-move.ts'

interface Size {
  readonly width: number
  readonly height: number
}

const useRoom = () => {
  const stage = useRef<HTMLElement>(null)
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const watch = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { stage, room }
}

const margin = 16

/** A picture in a window of its own: fitted, zoomed and turned. */
export const PreviewStage = ({
  label,
  src,
  sight,
  onBroken,
  children,
}: {
  readonly label: string
  readonly src: string | null
  readonly sight: Sight
  readonly onBroken?: () => void
  /** Shown where there is no picture. */
  readonly children?: ReactNode
}) => {
  const { stage, room } = useRoom()
  const [own, setOwn] = useState<Size>({ width: 0, height: 0 })
  const lies = sight.turn === 90 || sight.turn === 270
  const upright = lies ? { width: own.height, height: own.width } : own
  const fit =
    own.width === 0
      ? 0
      : Math.min((room.width - margin) / upright.width, (room.height - margin) / upright.height)
  const scale = Math.max(0, fit) * sight.zoom
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className="evidence-preview-stage" ref={stage} tabIndex={0} aria-label={label}>
      {src === null ? (
        <div className="evidence-preview-words">{children}</div>
      ) : (
        <div
          className="evidence-preview-sheet"
          style={{ width: upright.width * scale, height: upright.height * scale }}
        >
          <img
            src={src}
            alt={label}
            draggable={false}
            style={{
              width: own.width * scale,
              height: own.height * scale,
              transform: `translate(-50%, -50%) rotate(${sight.turn}deg)`,
            }}
            onLoad={({ currentTarget }) =>
              setOwn({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={onBroken}
          />
        </div>
      )}
    </section>
  )
}
