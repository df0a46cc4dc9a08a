/** A text with every place that holds `word` set off. */
export const Marked = ({ text, word }: { readonly text: string; readonly word: string }) => {
  if (word === '') return text
  const parts = text.split(word)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <span key={index}>
      {part}
      {index < parts.length - 1 && <mark>{word}</mark>}
    </span>
  ))
}
