import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, NavLink, useParams } from 'react-router'
import { helpParts } from '../../../shared/help/help-parts.ts'
import type { HelpTopic } from '../../../shared/help/help-topic.ts'
import { helpChapters } from '../../../shared/help/help-topics.ts'
import type { Label } from '../../../shared/record/field.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { startTour } from '../../lib/tour-state.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import './help.css'

const texts = defineTexts(
  'help',
  {
    title: '使用帮助',
    search: '搜索帮助',
    topics: '帮助目录',
    none: '没有找到相关的帮助',
    noneHint: '请换一个词，例如“导入”“并列”“备份”；也可以直接看目录。',
    notes: '请注意',
    picture: '“{{title}}”的界面',
    go: '去做',
    print: '打印成手册（PDF）',
    tour: '跟着走一遍',
    printing: '正在排版手册',
    found: '找到 {{count}} 篇',
  },
  {
    title: 'Help',
    search: 'Search the help',
    topics: 'Contents',
    none: 'Nothing about that',
    noneHint: 'Try another word, such as “import”, “tie” or “backup”, or look through the contents.',
    notes: 'Please note',
    picture: 'The page of “{{title}}”',
    go: 'Do it now',
    print: 'Print as a manual (PDF)',
    tour: 'Take the tour',
    printing: 'Setting the manual',
    found: { one: '{{count}} topic', other: '{{count}} topics' },
  },
)

/** Pictures of the pages that topics are about, in Chinese; `npm run gallery -- --keep` takes them. */
const pictures = import.meta.glob<string>('./pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

const allTopics = helpChapters.flatMap((chapter) => chapter.topics)

const plain = (label: Label): string => `${label.zh} ${label.en}`.replace(/[[\]]/g, '').toLowerCase()
const bodies = new Map(
  allTopics.map((topic) => [
    topic.id,
    [topic.title, topic.words, topic.intro, ...topic.steps, ...topic.notes].map(plain).join(' '),
  ]),
)

const Sentence = ({ label }: { readonly label: Label }) => {
  const language = useLanguage()
  return helpParts(label[language]).map(({ at, text, isLabel }) =>
    isLabel ? (
      <b key={at} className="help-label">
        {text}
      </b>
    ) : (
      text
    ),
  )
}

const Topic = ({ topic }: { readonly topic: HelpTopic }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const picture = pictures[`./pictures/${topic.id}.webp`]
  return (
    <article className="help-topic">
      <h2>{topic.title[language]}</h2>
      <p className="help-intro">
        <Sentence label={topic.intro} />
      </p>
      <ol>
        {topic.steps.map((step) => (
          <li key={step.zh}>
            <Sentence label={step} />
          </li>
        ))}
      </ol>
      {language === 'zh' && picture && (
        <img
          className="help-picture"
          src={picture}
          alt={t('picture', { title: topic.title[language] })}
          width={1366}
          height={768}
          loading="lazy"
        />
      )}
      {topic.notes.length > 0 && (
        <>
          <h3>{t('notes')}</h3>
          <ul>
            {topic.notes.map((note) => (
              <li key={note.zh}>
                <Sentence label={note} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        <Link to={topic.place}>{t('go')}</Link>
      </p>
    </article>
  )
}

/** The same as a book; it is set from a workspace, whose added fonts and folder it uses. */
const usePrint = () => {
  const language = useLanguage()
  const open = useOpenFile()
  const manual = useJob('help.manual')
  const isOpen = Boolean(useCall('workspace.status', {}).data?.open)
  const print = async () => {
    const made = await manual.run({ language })
    if (made) await open({ packetFile: `${made.out}/${made.file}` })
  }
  return { manual, isOpen, print }
}

/** Topics whose words, or the pinyin of whose title, hold the text. */
const useFound = (text: string): ReadonlySet<string> => {
  const keys =
    useCall('search.keys', { texts: allTopics.map(({ title }) => title.zh) }, { keep: true }).data ?? []
  const wanted = text.trim().toLowerCase()
  const words = wanted.split(/\s+/)
  const found = allTopics.filter(
    ({ id }, index) =>
      words.every((word) => bodies.get(id)?.includes(word)) || (keys[index] ?? '').includes(wanted),
  )
  return new Set(found.map(({ id }) => id))
}

/** One page a task, with a search that needs no network. `/help/backup` opens that topic. */
export const HelpPage = () => {
  const t = useTexts(texts)
  const language = useLanguage()
  const { topic: id } = useParams()
  const [text, setText] = useState('')
  const found = useFound(text)
  const { manual, isOpen, print } = usePrint()
  const shown = allTopics.find((topic) => topic.id === id) ?? (allTopics[0] as HelpTopic)
  return (
    <Page
      title={t('title')}
      actions={
        isOpen && (
          <>
            <Button onClick={startTour}>{t('tour')}</Button>
            <Button disabled={manual.running} onClick={() => void print()}>
              {t('print')}
            </Button>
          </>
        )
      }
    >
      {manual.running && (
        <JobProgress label={t('printing')} progress={manual.progress} onCancel={manual.cancel} />
      )}
      {manual.failure && <Notice tone="bad">{manual.failure}</Notice>}
      <div className="help">
        <nav aria-label={t('topics')} className="help-contents no-print">
          <Input
            allowClear
            aria-label={t('search')}
            placeholder={t('search')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div aria-live="polite" className="small muted">
            {text.trim() !== '' && found.size > 0 && t('found', { count: found.size })}
          </div>
          {found.size === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
          {helpChapters
            .map(({ title, topics }) => ({ title, topics: topics.filter((topic) => found.has(topic.id)) }))
            .filter(({ topics }) => topics.length > 0)
            .map(({ title, topics }) => (
              <section key={title.zh} aria-label={title[language]}>
                <h2>{title[language]}</h2>
                <ul>
                  {topics.map((topic) => (
                    <li key={topic.id}>
                      <NavLink
                        to={`/help/${topic.id}`}
                        aria-current={topic.id === shown.id ? 'page' : undefined}
                        className={topic.id === shown.id ? 'here' : ''}
                      >
                        {topic.title[language]}
                      </NavLink>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </nav>
        <Topic topic={shown} />
      </div>
    </Page>
  )
}
