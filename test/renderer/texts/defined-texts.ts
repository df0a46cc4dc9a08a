import { isCallOf, lineOf, type Node, walkSource, wordsOf } from './page-sources.ts'

/** One text as `defineTexts` is given it; English has two forms where a number decides. */
export interface DefinedText {
  readonly at: string
  readonly namespace: string
  readonly key: string
  readonly zh: string
  readonly en: readonly string[]
}

interface Entry extends Node {
  readonly key: { readonly name?: string; readonly value?: string }
  readonly value: Node & { readonly properties?: readonly Entry[] }
}

const entriesOf = (object: Node | undefined): readonly Entry[] =>
  (object as { properties?: readonly Entry[] } | undefined)?.properties ?? []

const keyOf = (entry: Entry): string => String(entry.key.name ?? entry.key.value)

/** Both languages must stand there as plain literals: a text put together elsewhere could not be checked. */
const literal = (at: string, node: Node): string => {
  const words = wordsOf(node)
  if (words === null) throw new Error(`${at} is not a plain text but ${node.type}`)
  return words
}

/** Every text that a source defines. */
export const definedTexts = (path: string, source: string): readonly DefinedText[] => {
  const found: DefinedText[] = []
  walkSource(path, source, (node) => {
    if (!isCallOf(node, 'defineTexts')) return true
    const [name, chinese, english] = node.arguments as readonly (Node | undefined)[]
    const namespace = literal(path, name as Node)
    const others = new Map(entriesOf(english).map((entry) => [keyOf(entry), entry.value]))
    for (const entry of entriesOf(chinese)) {
      const at = `${path}:${lineOf(source, entry.start)}`
      const value = others.get(keyOf(entry))
      found.push({
        at,
        namespace,
        key: keyOf(entry),
        zh: literal(at, entry.value),
        en: value?.properties
          ? value.properties.map((form) => literal(at, form.value))
          : value
            ? [literal(at, value)]
            : [],
      })
    }
    return false
  })
  return found
}

/** Plain words of a source outside its definitions: a key that is used stands among them. */
export const wordsOutside = (path: string, source: string): ReadonlySet<string> => {
  const words = new Set<string>()
  walkSource(path, source, (node) => {
    if (isCallOf(node, 'defineTexts')) return false
    const own = wordsOf(node)
    if (own !== null) words.add(own)
    return true
  })
  return words
}
