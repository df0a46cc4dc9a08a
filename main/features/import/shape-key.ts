import { createHash } from 'node:crypto'
import type { HeaderColumn } from '../../../shared/sheet/column-target.ts'
import { titleKey } from '../../../shared/text/title-key.ts'

/** By what tables of one shape are known again: the headers in their order, however they are spaced. */
export const shapeKey = (columns: readonly HeaderColumn[]): string =>
  createHash('sha256')
    .update(columns.map(({ index, header }) => `${index} ${titleKey(header)}`).join('\n'))
    .digest('hex')
    .slice(0, 32)
