import { z } from 'zod'
import type { TemplateTrial, WordFormsResult, WordTemplates } from '../word-form-views.ts'
import { cycle, id } from './input-parts.ts'
import { method } from './method.ts'

const category = z.string().min(1)

/** The union's own forms in Word: their templates, and the forms filled from nominations. */
export const wordFormMethods = {
  'wordForm.templates': method<WordTemplates>()('read', z.strictObject({ cycle })),
  /** Fills a nomination into `file`, or into the template in use, and reads it back; nothing is kept. */
  'wordForm.try': method<TemplateTrial>()(
    'job',
    z.strictObject({ cycle, category, file: z.string().optional() }),
  ),
  /** Takes `file` as template of the category from now on; null: the program's own again. */
  'wordForm.use': method<WordTemplates>()(
    'write',
    z.strictObject({ cycle, category, file: z.string().nullable() }),
  ),
  /** Writes the template in use to a file, to be changed in Word. */
  'wordForm.template': method<{ readonly out: string; readonly file: string }>()(
    'job',
    z.strictObject({ cycle, category, out: z.string().optional() }),
  ),
  /** Writes the forms of these nominations, of a category, or of all that take part. */
  'wordForm.build': method<WordFormsResult>()(
    'job',
    z.strictObject({
      cycle,
      nominations: z.array(id).min(1).optional(),
      category: category.optional(),
      out: z.string().optional(),
    }),
  ),
} as const
