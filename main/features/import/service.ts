import type { Handlers } from '../../core/feature.ts'
import { runImport } from './run-import.ts'

export const importHandlers: Handlers<'import.run'> = {
  'import.run': runImport,
}
