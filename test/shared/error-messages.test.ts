import { expect, test } from 'vitest'
import { errorMessage } from '../../shared/error-messages.ts'
import { ExpectedError, errorCodes } from '../../shared/errors.ts'

test.each(errorCodes)('%s is worded in both languages and leaves no placeholder behind', (code) => {
  const zh = errorMessage({ code }, 'zh')
  expect(zh).toMatch(/[\u4e00-\u9fff].*。/)
  expect(zh).not.toMatch(/[{}]/)
  expect(errorMessage({ code }, 'en')).toMatch(/^[^\u4e00-\u9fff]+$/)
})

test('detail fills the placeholders and field messages follow', () => {
  expect(errorMessage({ code: 'workspace-newer', detail: { needs: '2.1.0' } }, 'zh')).toContain(
    '到 2.1.0 或更高',
  )
  expect(
    errorMessage({ code: 'invalid-input', fields: [{ field: 'title', message: '请填写名称' }] }, 'zh').split(
      '\n',
    ),
  ).toEqual(['填写的内容不合要求，未保存。请按提示改正后再试。', '请填写名称'])
})

test('a sentence says what it is about: the compiler asks for every blank', () => {
  const { error } = new ExpectedError('record-ambiguous', { name: '应用证明.pdf' })
  expect(errorMessage(error, 'zh')).toContain('“应用证明.pdf”')
  // @ts-expect-error nothing is given for {file}
  expect(errorMessage(new ExpectedError('file-missing').error, 'zh')).toContain('“”')
})
