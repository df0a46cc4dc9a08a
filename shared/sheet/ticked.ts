const unticked = '□☐◻'
const tickedBoxes = '☑☒√✓■'
const word = `[^${unticked}${tickedBoxes}\\s、，,；;]+`
const box = `[${unticked}${tickedBoxes}]`
const separator = '[\\s、，,；;]*'

const boxesFirst = new RegExp(`(${box})\\s*(${word})${separator}`, 'gu')
const wordsFirst = new RegExp(`(${word})\\s*(${box})${separator}`, 'gu')

/**
 * ☑发明 □实用新型 and 是☑ 否□: only what is ticked, '' where nothing is. A text that holds more than boxes with their
 * words is no list of choices and stays as it is: a √ may be a root.
 */
export const ticked = (text: string): string => {
  const trimmed = text.trim()
  if (!new RegExp(box, 'u').test(trimmed)) return text
  const isBoxFirst = new RegExp(`^${box}`, 'u').test(trimmed)
  const pattern = isBoxFirst ? boxesFirst : wordsFirst
  if (trimmed.replace(pattern, '') !== '') return text
  const pairs = [...trimmed.matchAll(pattern)].map(([, one = '', other = '']) =>
    isBoxFirst ? ([one, other] as const) : ([other, one] as const),
  )
  if (pairs.length === 1 && !isBoxFirst) return text
  return pairs
    .filter(([mark]) => tickedBoxes.includes(mark))
    .map(([, said]) => said)
    .join('、')
}
