import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { SheetLine } from './list-sheet.ts'

export interface PrintedList {
  readonly title: string
  readonly remark: string
  readonly headers: readonly { readonly title: string; readonly numeric: boolean }[]
  readonly lines: readonly SheetLine[]
}

/** The whole list on paper, not only the rows in sight: takes the place of the page while it is printed. */
export const PrintSheet = ({ list, onDone }: { readonly list: PrintedList; readonly onDone: () => void }) => {
  const done = useRef(onDone)
  useEffect(() => {
    const end = () => done.current()
    document.body.classList.add('printing-list')
    window.addEventListener('afterprint', end, { once: true })
    window.print()
    return () => {
      window.removeEventListener('afterprint', end)
      document.body.classList.remove('printing-list')
    }
  }, [])
  return createPortal(
    <section className="print-sheet">
      <h1>{list.title}</h1>
      <p>{list.remark}</p>
      <table>
        <thead>
          <tr>
            {list.headers.map(({ title, numeric }) => (
              <th key={title} scope="col" className={numeric ? 'num' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <tr key={index} className={line.kind}>
              {line.cells.map((cell, at) => (
                <td key={list.headers[at]?.title} className={list.headers[at]?.numeric ? 'num' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  )
}
