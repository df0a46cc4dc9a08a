import {
  ImagePlugin,
  LoopPlugin,
  type ScopeDataResolver,
  TemplateHandler,
  type TemplateData,
} from 'easy-template-x'
import type { FormSlot } from '../../../../shared/rules/word-form/form-slot.ts'
import { fixedDocx } from '../../../files/fixed-docx.ts'
import { createFormValues, type ReadyPicture } from './form-values.ts'
import { LinesPlugin } from './lines-plugin.ts'

export interface FormToFill {
  readonly slots: readonly FormSlot[]
  /** By SHA-256 of the evidence file. */
  readonly pictures: ReadonlyMap<string, ReadyPicture>
}

/** Elements within each other that a template may have; tables within tables are about 20. */
const deepest = 80

/**
 * Fills one form. The template must have passed its check: a name that is not known leaves nothing behind. `day`
 * (YYYY-MM-DD) is written as that of the document. Runs no code of the template.
 */
export const fillTemplate = async (
  template: Uint8Array,
  { slots, pictures }: FormToFill,
  day: string,
): Promise<Uint8Array> => {
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new LinesPlugin(), new ImagePlugin()],
    defaultContentType: 'lines',
    scopeDataResolver: createFormValues(slots, pictures) as ScopeDataResolver,
    maxXmlDepth: deepest,
  })
  const data: TemplateData = {}
  const filled = await handler.process(Buffer.from(template), data)
  return fixedDocx(new Uint8Array(filled), day)
}
