/** What must not be in a blind kit. File names are looked for as written and without their ending. */
export type SecretKind = 'person' | 'unit' | 'studio' | 'phone' | 'idNumber' | 'email' | 'fileName'

export interface Secret {
  readonly kind: SecretKind
  readonly text: string
}

/** A text of the kit and where in it. */
export interface KitText {
  /** Entry it belongs to; null for what stands outside all entries. */
  readonly entry: string | null
  readonly place: string
  readonly text: string
}

export interface Leak {
  readonly entry: string | null
  readonly place: string
  readonly kind: SecretKind
  /** As the ledger writes it; what has only the shape of one, as found. */
  readonly secret: string
  /** As it stands in the text. */
  readonly found: string
  /** With a few characters before and after. */
  readonly excerpt: string
}

/** Names that a person has looked at and that are ordinary words in this entry (高峰, 平安), by entry. */
export type OrdinaryWords = ReadonlyMap<string, ReadonlySet<string>>

export type LeakScan = (text: KitText) => readonly Leak[]

interface Squeezed {
  readonly text: string
  /** Place of each UTF-16 unit of `text` in the original. */
  readonly at: readonly number[]
}

/** What is written between the characters of a name without making it another: spaces, dots, brackets, hyphens. */
const between = /[\s\u200B-\u200D\u2060\uFEFF\u00AD·•・‧．()（）〔〕【】[\]"'“”‘’_-]/u

const squeeze = (text: string): Squeezed => {
  let squeezed = ''
  const at: number[] = []
  let place = 0
  for (const character of text) {
    const plain = between.test(character) ? '' : character.normalize('NFKC').toLowerCase()
    for (let unit = 0; unit < plain.length; unit += 1) at.push(place)
    squeezed += plain
    place += character.length
  }
  return { text: squeezed, at }
}

/** Whatever looks like one, known or not. */
const patterns: readonly { readonly kind: SecretKind; readonly shape: RegExp }[] = [
  { kind: 'idNumber', shape: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dx](?!\d)/gu },
  { kind: 'phone', shape: /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/gu },
]
const written: readonly { readonly kind: SecretKind; readonly shape: RegExp }[] = [
  { kind: 'phone', shape: /(?<!\d)0\d{2,3}\s*[-－—]\s*\d{7,8}(?!\d)/gu },
  { kind: 'email', shape: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
]

interface Match {
  readonly kind: SecretKind
  readonly secret: string | null
  /** In the original, end exclusive. */
  readonly start: number
  readonly end: number
}

/** The longest of those that lie in one another: the full name of a unit, not its short name as well. */
const outermost = (matches: readonly Match[]): readonly Match[] => {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Match[] = []
  for (const match of sorted) {
    const last = kept.at(-1)
    if (!last || match.end > last.end) kept.push(match)
  }
  return kept
}

const around = 8

/**
 * Looks for secrets in texts: names through spaces, dots, brackets and full-width forms between their characters, and
 * anything that has the shape of a phone number, an ID number or an address of e-mail. Names of one character cannot be
 * looked for.
 */
export const createLeakScan = (secrets: readonly Secret[], ordinary: OrdinaryWords): LeakScan => {
  const known = new Map<string, Secret>()
  for (const secret of secrets) {
    const plain = squeeze(secret.text).text
    if ([...plain].length >= 2 && !known.has(plain)) known.set(plain, secret)
  }
  /** By their first two units, so that a text is walked once, however many names there are. */
  const byStart = Map.groupBy(known.keys(), (plain) => plain.slice(0, 2))

  return ({ entry, place, text }) => {
    const words = entry === null ? undefined : ordinary.get(entry)
    const squeezed = squeeze(text)
    const span = (from: number, length: number, kind: SecretKind, secret: string | null): Match => {
      const start = squeezed.at[from] ?? 0
      const last = squeezed.at[from + length - 1] ?? start
      return { kind, secret, start, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length }
    }
    const matches: Match[] = []
    for (let from = 0; from < squeezed.text.length - 1; from += 1)
      for (const plain of byStart.get(squeezed.text.slice(from, from + 2)) ?? []) {
        const secret = known.get(plain)
        if (secret && squeezed.text.startsWith(plain, from) && !words?.has(secret.text))
          matches.push(span(from, plain.length, secret.kind, secret.text))
      }
    for (const { kind, shape } of patterns)
      for (const found of squeezed.text.matchAll(shape))
        matches.push(span(found.index, found[0].length, kind, null))
    for (const { kind, shape } of written)
      for (const found of text.matchAll(shape))
        matches.push({ kind, secret: null, start: found.index, end: found.index + found[0].length })
    return outermost(matches).map(({ kind, secret, start, end }) => ({
      entry,
      place,
      kind,
      secret: secret ?? text.slice(start, end),
      found: text.slice(start, end),
      excerpt:
        `${start > around ? '…' : ''}${text.slice(Math.max(0, start - around), end + around)}${end + around < text.length ? '…' : ''}`.replace(
          /\s+/gu,
          ' ',
        ),
    }))
  }
}
