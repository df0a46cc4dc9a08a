import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Rules for paper speak of every page at once. */
const withoutPrintRules = (sheet: string): string => {
  const start = sheet.indexOf('@media print')
  if (start === -1) return sheet
  let depth = 0
  for (let at = start; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1
    if (sheet[at] === '}' && --depth === 0)
      return withoutPrintRules(sheet.slice(0, start) + sheet.slice(at + 1))
  }
  throw new Error('a print rule is not closed')
}

export interface StyleSheet {
  readonly file: string
  /** Each compound of each selector (`.field.grid`, `.field > label` has two), without pseudo-classes. */
  readonly selectors: readonly (readonly string[])[]
}

export const parseSheet = (file: string, text: string): StyleSheet => {
  const plain = withoutPrintRules(text.replaceAll(/\/\*.*?\*\//gs, ''))
  const selectors = [...plain.matchAll(/([^{};]+)\{/g)]
    .flatMap(([, list]) => (list ?? '').split(','))
    .filter((selector) => !selector.trim().startsWith('@'))
    .map((selector) =>
      selector
        .replaceAll(/::?[\w-]+(\([^)]*\))?/g, '')
        .split(/[\s>+~]+/)
        .filter((compound) => compound !== ''),
    )
  return { file, selectors }
}

export const styleSheets = (): readonly StyleSheet[] =>
  globSync('renderer/**/*.css', { cwd: root }).map((file) =>
    parseSheet(file, readFileSync(join(root, file), 'utf8')),
  )

/**
 * Class names that two style sheets claim: all sheets of a page share one name space, so the table's `.grid` once
 * folded every grid of the forms. A class that one sheet styles by itself may be refined below a name of one's own
 * (`.entry-form .field`), but neither styled by itself again nor joined with another class.
 */
export const claimedTwice = (sheets: readonly StyleSheet[]): readonly string[] => {
  const owners = new Map<string, string>()
  const claims: string[] = []
  for (const { file, selectors } of sheets)
    for (const [only, ...more] of selectors) {
      const name = only && more.length === 0 ? /^\.([\w-]+)$/.exec(only)?.[1] : undefined
      if (name === undefined) continue
      const owner = owners.get(name)
      if (owner !== undefined && owner !== file) claims.push(`.${name}: ${owner} and ${file}`)
      owners.set(name, owner ?? file)
    }
  const shared = new Set(
    sheets.map(({ file }) => file).filter((file) => /(base|components)\.css$/.test(file)),
  )
  for (const { file, selectors } of sheets)
    for (const compound of selectors.flat())
      for (const [, name = ''] of compound.matchAll(/\.([\w-]+)/g)) {
        const owner = owners.get(name)
        if (owner && owner !== file && !shared.has(owner) && compound !== `.${name}`)
          claims.push(`.${name}: ${owner} and ${file} (${compound})`)
      }
  return [...new Set(claims)]
}
