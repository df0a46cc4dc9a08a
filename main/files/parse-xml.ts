import { SaxesParser } from 'saxes'

export interface XmlHandlers {
  /** `name` without its prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** Bytes decoded at one go; V8 keeps texts over 128 KB until it looks through everything. */
const atOnce = 32_768

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** Parses a stream of UTF-8 XML; gives back control after every piece. Throws on text that is no XML. */
export async function* parseXml(
  pieces: AsyncIterable<Uint8Array>,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Record<string, string>))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => close(local(name)))
  const decoder = new TextDecoder('utf-8')
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += atOnce)
      parser.write(decoder.decode(piece.subarray(at, at + atOnce), { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
}

/** Parses a small part to its end. */
export const parseWholeXml = async (
  pieces: AsyncIterable<Uint8Array>,
  handlers: Partial<XmlHandlers>,
): Promise<void> => {
  const nothing = (): void => undefined
  const parsing = parseXml(pieces, { open: nothing, text: nothing, close: nothing, ...handlers })
  for await (const _ of parsing);
}
