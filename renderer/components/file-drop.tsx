import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { droppedFiles } from '../lib/intake.ts'

/** A folder also brings what the system keeps in it for itself. */
const isMeant = ({ name }: File): boolean =>
  !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini'

interface FileChoice {
  readonly label: string
  /** Says more than the label where several stand in one table. */
  readonly ariaLabel?: string
  /** Name of the hidden file input, for those who drive the page by it. */
  readonly accept?: string
  readonly folder?: boolean
  readonly primary?: boolean
  readonly small?: boolean
  /** Takes one file only. */
  readonly single?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the system's file (or folder) chooser. */
export const FileButton = ({
  label,
  ariaLabel = label,
  accept,
  folder = false,
  primary = false,
  small = false,
  single = false,
  onFiles,
}: FileChoice) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        aria-label={ariaLabel}
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element
          // React has no property for it; the attribute is what browsers read.
          if (folder) element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple={!single}
        hidden
        aria-label={ariaLabel}
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])].filter(isMeant)
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}

/** A place to drop files and folders on. */
export const FileDrop = ({
  label,
  onFiles,
  onFailure,
  className = 'drop',
  children,
}: {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly onFailure: (failure: unknown) => void
  readonly className?: string
  readonly children: ReactNode
}) => {
  const [over, setOver] = useState(false)
  return (
    <section
      className={`${className} ${over ? 'over' : ''}`}
      aria-label={label}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(false)
        droppedFiles(event.dataTransfer)
          .then((dropped) => {
            const files = dropped.filter(isMeant)
            if (files.length > 0) onFiles(files)
          })
          .catch(onFailure)
      }}
    >
      {children}
    </section>
  )
}
