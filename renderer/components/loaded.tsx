import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { failureText } from '../lib/call-failure.ts'
import { defineTexts, useLanguage, useTexts } from '../lib/texts.ts'
import { Notice } from './notice.tsx'

const texts = defineTexts(
  'loaded',
  { retry: '重试', loading: '正在读取…' },
  { retry: 'Try again', loading: 'Loading…' },
)

/** The answer of a read, or what stands in its place while it is on its way or was refused. */
export const Loaded = <T,>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}) => {
  const t = useTexts(texts)
  const language = useLanguage()
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <Notice tone="bad">
        {failureText(query.error, language)}{' '}
        <Button size="small" onClick={() => query.refetch()}>
          {t('retry')}
        </Button>
      </Notice>
    )
  }
  return (
    <section aria-busy="true" aria-label={t('loading')}>
      <Skeleton active paragraph={{ rows: 4 }} />
    </section>
  )
}
