import { officeMarkup, type ScopeData, type Tag, TemplatePlugin, xml, type XmlNode } from 'easy-template-x'
import type { FormContent } from './form-values.ts'

type Lines = Extract<FormContent, { readonly _type: 'lines' }>

const isText = (node: XmlNode): boolean => officeMarkup.query.isTextNode(node)

/** Fonts of Windows and WPS for what the fonts of official papers lack; Word on its own may take none. */
const rareFont = (character: string): string | null => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20000) return null
  return code < 0x30000 ? 'SimSun-ExtB' : 'SimSun-ExtG'
}

interface Piece {
  readonly text: string
  readonly font: string | null
}

/** A line cut where its characters need another font. */
const piecesOf = (line: string): readonly Piece[] => {
  const pieces: { text: string; font: string | null }[] = []
  for (const character of line) {
    const font = rareFont(character)
    const last = pieces.at(-1)
    if (last && last.font === font) last.text += character
    else pieces.push({ text: character, font })
  }
  return pieces.length > 0 ? pieces : [{ text: '', font: null }]
}

const withFont = (run: XmlNode, font: string): void => {
  const before = run.childNodes?.find((node) => officeMarkup.query.isRunPropertiesNode(node))
  const properties = before ?? xml.create.generalNode('w:rPr')
  if (!before) xml.modify.insertChild(run, properties, 0)
  let fonts = properties.childNodes?.find(({ nodeName }) => nodeName === 'w:rFonts')
  if (!fonts) {
    fonts = xml.create.generalNode('w:rFonts')
    // After the style, which the schema wants first.
    const at = properties.childNodes?.[0]?.nodeName === 'w:rStyle' ? 1 : 0
    xml.modify.insertChild(properties, fonts, at)
  }
  const names = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map((name) => [name, font])
  Object.assign(fonts, { attributes: { ...Object.fromEntries(names), 'w:hint': 'eastAsia' } })
}

/** A run like `run` that holds nothing but this piece. */
const runOf = (run: XmlNode, { text, font }: Piece): XmlNode => {
  const made = xml.create.cloneNode(run, false)
  const properties = run.childNodes?.find((node) => officeMarkup.query.isRunPropertiesNode(node))
  if (properties) xml.modify.appendChild(made, xml.create.cloneNode(properties, true))
  if (font !== null) withFont(made, font)
  if (text !== '') {
    const holder = xml.create.generalNode('w:t')
    Object.assign(holder, { attributes: { 'xml:space': 'preserve' } })
    xml.modify.appendChild(holder, xml.create.textNode(text))
    xml.modify.appendChild(made, holder)
  }
  return made
}

/** Whether nothing but the run of the placeholder stands in its paragraph. */
const standsAlone = (paragraph: XmlNode, run: XmlNode, holder: XmlNode): boolean =>
  (paragraph.childNodes ?? []).every(
    (node) => node === run || !(officeMarkup.query.isRunNode(node) && !officeMarkup.query.isEmptyRun(node)),
  ) &&
  (run.childNodes ?? []).every(
    (node) => node === holder || !isText(node) || officeMarkup.query.isEmptyTextNode(node),
  )

/**
 * Puts texts into a document: lines of a text that has a paragraph to itself become paragraphs like it, others are
 * parted by line breaks; characters outside of the first plane get a font that has them.
 */
export class LinesPlugin extends TemplatePlugin {
  readonly contentType = 'lines'

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const { lines } = data.getScopeData() as unknown as Lines
    if (tag.placement !== 'TextNode') {
      const { attributes } = tag.xmlNode
      const before = attributes?.[tag.attributeName] ?? ''
      if (attributes) attributes[tag.attributeName] = before.replace(tag.rawText, () => lines.join(' '))
      return
    }
    const holder = officeMarkup.query.containingTextNode(tag.xmlTextNode)
    const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
    const paragraph = officeMarkup.query.containingParagraphNode(tag.xmlTextNode)
    // Texts of drawings know neither these fonts nor these breaks.
    if (holder.nodeName !== 'w:t') {
      Object.assign(tag.xmlTextNode, { textContent: lines.join(' ') })
      return
    }
    if (lines.length > 1 && standsAlone(paragraph, run, holder)) {
      const [first = '', ...others] = lines
      let last: XmlNode = paragraph
      for (const line of others) {
        const next = xml.create.cloneNode(paragraph, false)
        for (const node of paragraph.childNodes ?? [])
          if (officeMarkup.query.isParagraphPropertiesNode(node))
            xml.modify.appendChild(next, xml.create.cloneNode(node, true))
        for (const piece of piecesOf(line)) xml.modify.appendChild(next, runOf(run, piece))
        xml.modify.insertAfter(next, last)
        last = next
      }
      this.replaceRun(run, holder, [first])
      return
    }
    this.replaceRun(run, holder, lines)
  }

  /** Text before and after the placeholder in its run stays where it is. */
  private replaceRun(run: XmlNode, holder: XmlNode, lines: readonly string[]): void {
    const children = run.childNodes ?? []
    const at = children.indexOf(holder)
    const after = children.slice(at + 1)
    const rest = runOf(run, { text: '', font: null })
    for (const node of after) {
      xml.modify.remove(node)
      xml.modify.appendChild(rest, node)
    }
    xml.modify.remove(holder)
    let last: XmlNode = run
    const add = (node: XmlNode): void => {
      xml.modify.insertAfter(node, last)
      last = node
    }
    for (const [index, line] of lines.entries()) {
      if (index > 0) {
        const broken = runOf(run, { text: '', font: null })
        xml.modify.appendChild(broken, xml.create.generalNode('w:br'))
        add(broken)
      }
      for (const piece of piecesOf(line)) if (piece.text !== '') add(runOf(run, piece))
    }
    if (after.length > 0) add(rest)
    if (officeMarkup.query.isEmptyRun(run)) xml.modify.remove(run)
  }
}
