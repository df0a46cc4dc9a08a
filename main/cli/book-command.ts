import { idOfName } from './id-of-name.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export interface BookOptions {
  /** Name or id of the studio; part of a name that only one has will do. */
  readonly studio: string
  readonly year: number
  readonly out?: string
  readonly engine?: string
}

export const bookCommand = async (
  session: Session,
  { studio, out, ...rest }: BookOptions,
): Promise<Outcome> => {
  const id = await idOfName(session, 'studio', studio)
  const data = await session.call('studio.book', { id, ...rest, ...(out ? { out: pathFromHere(out) } : {}) })
  const draft = data.missingGlyphs.length > 0
  const lines = [
    `台账册在：${data.out}`,
    data.file,
    ...(draft ? [`字体中没有这些字，台账册为草稿：${data.missingGlyphs.join('、')}`] : []),
  ]
  return { exit: draft ? 2 : 0, data, text: lines.join('\n') }
}
