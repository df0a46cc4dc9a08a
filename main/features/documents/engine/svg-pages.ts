import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import initRenderer, { type TypstRenderer, TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer'

const require = createRequire(import.meta.url)

let renderer: Promise<TypstRenderer> | undefined

const load = (): Promise<TypstRenderer> => {
  renderer ??= readFile(require.resolve('@myriaddreamin/typst-ts-renderer/wasm'))
    .then((bytes) => initRenderer({ module_or_path: bytes }))
    .then(() => new TypstRendererBuilder().build())
  return renderer
}

/** Pages, glyphs and clip paths; not the style sheet and not the script (bits of the renderer's `parts`). */
const bodyAndDefinitions = 0b011

const pageStart = /<g class="typst-page"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g
/** Invisible HTML text laid over the glyphs for selecting; a preview shown as an image has no use for it. */
const selectionLayer = /<g transform="scale\([\d.,-]+\)"><foreignObject[\s\S]*?<\/foreignObject><\/g>/g
const glyphDefinition =
  /<(path|symbol|g|image) id="(g[^"]+)" class="[^"]*glyph[^"]*"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g

const glyphsUsed = (body: string, definitions: string): string => {
  const used = new Set([...body.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]))
  return definitions.replace(glyphDefinition, (whole, _tag, id) => (used.has(id) ? whole : ''))
}

/** Spaces are drawn as glyphs that nothing defines. */
const withoutUndefined = (body: string, defined: ReadonlySet<string | undefined>): string =>
  body.replaceAll(/<use [^>]*href="#([^"]+)"[^>]*\/>/g, (whole, id) => (defined.has(id) ? whole : ''))

const splitPages = (svg: string): readonly string[] => {
  const starts = [...svg.matchAll(pageStart)]
  const first = starts[0]?.index ?? svg.length
  const definitions = [...svg.slice(0, first).matchAll(/<defs[\s\S]*?<\/defs>/g)].map((m) => m[0]).join('')
  const defined = new Set([...definitions.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]))
  return starts.map((start, i) => {
    const from = start.index + start[0].length
    const end = starts[i + 1]?.index ?? svg.lastIndexOf('</g></svg>') + '</g>'.length
    const drawn = svg.slice(from, end).replace(selectionLayer, '')
    const body = withoutUndefined(drawn, defined).replaceAll(/ data-tid="[^"]*"/g, '')
    const [, width, height] = start
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
      `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none">` +
      `<rect width="${width}" height="${height}" fill="#fff"/>${glyphsUsed(body, definitions)}<g>${body}</svg>`
    )
  })
}

/** One self-contained SVG per page of a compiled document (the compilers' vector format). */
export const renderSvgPages = async (vector: Uint8Array): Promise<readonly string[]> => {
  const view = await load()
  const session = view.create_session()
  try {
    view.manipulate_data(session, 'reset', vector)
    return splitPages(view.svg_data(session, bodyAndDefinitions))
  } finally {
    session.free()
  }
}
