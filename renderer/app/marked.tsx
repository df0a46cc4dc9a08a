const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** A text with every place that holds one of the words set off, whatever their case. */
export const Marked = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) => {
  const sought = words.filter((word) => word !== '').map(escaped)
  if (sought.length === 0) return text
  // Split by a group, the words themselves are every second part.
  return text.split(new RegExp(`(${sought.join('|')})`, 'giu')).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    index % 2 === 1 ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
  )
}
