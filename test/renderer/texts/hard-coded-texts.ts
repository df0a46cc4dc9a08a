import { isCallOf, lineOf, type Node, walkSource, wordsOf } from './page-sources.ts'

/** Chinese characters and the punctuation that stands between them. */
export const chinese = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{323af}]/u
const latinWord = /[A-Za-z]{2,}/

/** Attributes and properties whose text a person reads, or has read to them. */
const visibleNames = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'hint',
  'remark',
  'lead',
  'okText',
  'cancelText',
  'description',
  'message',
  'content',
  'tooltip',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
])

const nameOf = (node: Node): string =>
  String((node as { name?: unknown }).name ?? (node as { value?: unknown }).value)

/** Passed through on the way from a literal to what it is a part of. */
const transparent = new Set([
  'TemplateLiteral',
  'ConditionalExpression',
  'LogicalExpression',
  'JSXExpressionContainer',
])

/** Whether a person sees these words: text between tags, or the value of a visible attribute or property. */
const isShown = (node: Node, above: readonly Node[]): boolean => {
  const [holder, ...further] = above
  if (node.type === 'JSXText') {
    // Keys are called the same in both languages.
    return nameOf((holder?.openingElement as { name?: Node } | undefined)?.name ?? node) !== 'kbd'
  }
  if (holder === undefined) return false
  if (transparent.has(holder.type)) return holder.test !== node && isShown(holder, further)
  if (holder.type === 'JSXElement' || holder.type === 'JSXFragment') return true
  if (holder.type === 'JSXAttribute') return visibleNames.has(nameOf(holder.name as Node))
  // A property of these names is for a person, too; `hint` and `lead` are also kinds of other things.
  const name = holder.type === 'Property' && holder.value === node ? nameOf(holder.key as Node) : 'lead'
  if (name !== 'hint' && name !== 'lead') return visibleNames.has(name)
  return false
}

/** Texts written into a source instead of `defineTexts`, as `file:line what`. */
export const hardCodedTexts = (path: string, source: string): readonly string[] => {
  const found: string[] = []
  walkSource(path, source, (node, above) => {
    if (isCallOf(node, 'defineTexts')) return false
    const words = wordsOf(node)
    if (words === null) return true
    if (chinese.test(words) || (latinWord.test(words) && isShown(node, above)))
      found.push(`${path}:${lineOf(source, node.start)} ${words.trim()}`)
    return true
  })
  return found
}
