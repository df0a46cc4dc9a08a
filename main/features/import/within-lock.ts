import { errorMessage } from '../../../shared/error-messages.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Values } from '../../../shared/record/field.ts'
import { movedOnly } from '../../../shared/rules/nomination-stage.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'
import { said, say } from '../../../shared/text/say.ts'
import { requireUnlocked } from '../../db/nomination-lock.ts'
import { sameValue } from '../../db/record-values.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

export type WithinLock =
  | { readonly ok: true; readonly patch: Values; readonly remark: CellRemark | null }
  | { readonly ok: false; readonly remark: CellRemark }

const stageKept = (value: unknown): CellRemark => ({
  column: '',
  value: String(value ?? ''),
  code: 'stage-kept',
  ...said(
    say(
      '表中的环节与台账不同。环节只能用“转入环节”变更，导入没有改动它；其余各栏已导入。',
      'The sheet names another stage. Stages are changed by moving the nomination alone, so the import left it as it is; the rest of the row was imported.',
    ),
  ),
})

/**
 * What a sheet may change of a record on file: the form of a nomination that was handed on, or whose last day has
 * passed, is locked against a sheet as it is against a hand, and its stage goes by moves alone.
 */
export const withinLock = (
  reader: Reader,
  record: StoredRecord,
  given: Values,
  today: string,
): WithinLock => {
  if (record.type !== 'nomination') return { ok: true, patch: given, remark: null }
  const news = Object.entries(given).filter(([name, value]) => !sameValue(record.values[name] ?? null, value))
  const moves = news.find(([name]) => movedOnly.has(name))
  const patch = Object.fromEntries(news.filter(([name]) => !movedOnly.has(name)))
  try {
    requireUnlocked(reader, record, patch, today)
    return { ok: true, patch, remark: moves ? stageKept(moves[1]) : null }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const words = (language: 'zh' | 'en'): string => errorMessage(error.error, language)
    return {
      ok: false,
      remark: {
        column: '',
        value: '',
        code: error.error.code,
        ...said(
          say('{why}本行未导入。', '{why} The row was not imported.', {
            why: { zh: words('zh'), en: words('en') },
          }),
        ),
      },
    }
  }
}
