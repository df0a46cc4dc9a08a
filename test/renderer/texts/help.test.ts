// @vitest-environment node
import { expect, test } from 'vitest'
import { type HelpPart, helpParts } from '../../../shared/help/help-parts.ts'
import type { HelpTopic } from '../../../shared/help/help-topic.ts'
import { helpChapters } from '../../../shared/help/help-topics.ts'
import { definedTexts } from './defined-texts.ts'
import { chinese } from './hard-coded-texts.ts'
import { pageSources } from './page-sources.ts'

const topics = helpChapters.flatMap((chapter) => chapter.topics)
const texts = [...pageSources()].flatMap(([path, source]) => definedTexts(path, source))
const labels = { zh: new Set(texts.map(({ zh }) => zh)), en: new Set(texts.flatMap(({ en }) => en)) } as const

const sentences = (topic: HelpTopic) => [topic.title, topic.intro, ...topic.steps, ...topic.notes]

test('every label that the help names stands on a page, in both languages', () => {
  const unknown = (language: 'zh' | 'en') =>
    topics.flatMap((topic) =>
      sentences(topic)
        .flatMap((sentence) => helpParts(sentence[language]))
        .filter(({ text, isLabel }: HelpPart) => isLabel && !labels[language].has(text))
        .map(({ text }) => `${topic.id}: ${text}`),
    )
  expect(unknown('zh')).toEqual([])
  expect(unknown('en')).toEqual([])
})

test('both languages are complete and name as many labels', () => {
  for (const topic of topics)
    for (const sentence of [...sentences(topic), topic.words]) {
      expect(sentence.en, sentence.zh).not.toMatch(chinese)
      expect(sentence.zh, sentence.en).toMatch(chinese)
      const count = (text: string) => helpParts(text).filter(({ isLabel }) => isLabel).length
      expect(count(sentence.en), sentence.zh).toBe(count(sentence.zh))
    }
})

test('ids are used once, every topic says what to do, and leads to a page there is', () => {
  expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
  for (const { id, steps, place } of topics) {
    expect(steps.length, id).toBeGreaterThan(0)
    expect(place, id).toMatch(/^\//)
  }
})
