import { safeCell } from './safe-cell.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll('\n', '<br>')

const plain = (text: string): string => {
  const safe = safeCell(text)
  return /["\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export interface CopiedTable {
  readonly text: string
  readonly html: string
}

/**
 * A table for Excel and WPS: as HTML, where numbers are numbers and all else is marked as text (a patent number would
 * lose digits, a formula would run), and as tab-separated text for everything else.
 */
export const copiedTable = (
  rows: readonly (readonly string[])[],
  numeric: readonly boolean[],
): CopiedTable => ({
  text: rows.map((row) => row.map(plain).join('\t')).join('\r\n'),
  html: `<table>${rows
    .map((row, line) => {
      const cells = row.map((text, at) => {
        const number = line > 0 && numeric[at] && /^-?[\d,]+(\.\d+)?$/.test(text)
        return number ? `<td>${text}</td>` : `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    .join('')}</table>`,
})

/** Puts a table on the clipboard soon after a key or click; throws where the browser does not let it. */
export const copyTable = ({ text, html }: CopiedTable): void => {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
  }
  // Asks for no permission, unlike the clipboard's own interface.
  document.addEventListener('copy', put, { capture: true, once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  if (!done) throw new Error('the clipboard was not given')
}
