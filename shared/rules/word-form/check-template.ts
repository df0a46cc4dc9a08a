import { assertNever } from '../../errors.ts'
import type { Label } from '../../record/field.ts'
import { say } from '../../text/say.ts'
import { type FormSlot, slotKey } from './form-slot.ts'
import { nearestNames } from './nearest-names.ts'

/** One paragraph of a template, with the number of the table it stands in. */
export interface TemplateParagraph {
  readonly text: string
  /** In the body from 1, on; 0 in a header or footer. */
  readonly number: number
  readonly table: number | null
  /** Within a content control, where nothing can be repeated. */
  readonly controlled: boolean
}

export type TemplateProblemCode =
  | 'unknown-name'
  | 'wrong-place'
  | 'unclosed-brace'
  | 'unclosed-block'
  | 'unopened-block'
  | 'crossed-blocks'
  | 'full-width-brace'
  | 'block-across-tables'
  | 'block-in-control'

export interface TemplateProblem {
  readonly code: TemplateProblemCode
  /** Number of the paragraph, 0 in a header or footer, and how it begins. */
  readonly paragraph: number
  readonly excerpt: string
  /** Of the placeholder, as written. */
  readonly written: string
  readonly message: Label
}

export interface TemplateCheck {
  readonly problems: readonly TemplateProblem[]
  /** First names of the slots that the template uses. */
  readonly used: readonly string[]
}

interface Mark {
  readonly role: 'value' | 'open' | 'close'
  readonly name: string
  readonly written: string
  readonly paragraph: TemplateParagraph
}

interface Open {
  readonly mark: Mark
  readonly list: Extract<FormSlot, { kind: 'list' }> | null
}

const marks = /\{([^{}]*)\}/gu
const options = /\s*\[.*\]\s*$/u

const marksOf = (paragraph: TemplateParagraph): readonly Mark[] =>
  [...paragraph.text.matchAll(marks)].map(([written, inside = '']) => {
    const name = inside.replace(options, '').trim()
    const role = name.startsWith('#') ? 'open' : name.startsWith('/') ? 'close' : 'value'
    return { role, name: role === 'value' ? name : name.slice(1).trim(), written, paragraph }
  })

const pairOf = (name: string) => ({ start: `{#${name}}`, end: `{/${name}}` })

const excerptOf = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

const problem = (
  code: TemplateProblemCode,
  paragraph: TemplateParagraph,
  written: string,
  message: Label,
): TemplateProblem => ({
  code,
  paragraph: paragraph.number,
  excerpt: excerptOf(paragraph.text),
  written,
  message,
})

const named = (slots: readonly FormSlot[], name: string): FormSlot | undefined =>
  slots.find(({ names }) => names.some((one) => slotKey(one) === slotKey(name)))

const columnsOf = (open: readonly Open[]) => open.flatMap(({ list }) => list?.columns ?? [])

const hasColumn = (open: readonly Open[], name: string): boolean =>
  columnsOf(open).some(({ names }) => names.some((one) => slotKey(one) === slotKey(name)))

const unknownName = (mark: Mark, slots: readonly FormSlot[], open: readonly Open[]): TemplateProblem => {
  const here = [...columnsOf(open).flatMap(({ names }) => names), ...slots.flatMap(({ names }) => names)]
  const near = nearestNames(mark.name, here)
  const owner = slots.find(
    (slot) =>
      slot.kind === 'list' &&
      slot.columns.some(({ names }) => names.some((one) => slotKey(one) === slotKey(mark.name))),
  )
  if (owner)
    return problem(
      'wrong-place',
      mark.paragraph,
      mark.written,
      say(
        '“{written}”只能写在循环里：前面写 {start}，后面写 {end}。',
        '“{written}” can only stand within a loop: write {start} before it and {end} after it.',
        { written: mark.written, ...pairOf(owner.names[0] ?? '') },
      ),
    )
  return problem(
    'unknown-name',
    mark.paragraph,
    mark.written,
    near.length > 0
      ? say(
          '没有“{written}”这个占位符。您要写的可能是：{near}。',
          'There is no placeholder “{written}”. You may mean: {near}.',
          { written: mark.written, near: near.map((name) => `{${name}}`).join('、') },
        )
      : say(
          '没有“{written}”这个占位符。请对照占位符表改正，或删去花括号。',
          'There is no placeholder “{written}”. Correct it by the table of placeholders, or take the braces away.',
          { written: mark.written },
        ),
  )
}

const braceProblems = (paragraph: TemplateParagraph): readonly TemplateProblem[] => {
  const rest = paragraph.text.replace(marks, '')
  const wide = /｛[^｛｝]*｝/u.exec(rest)?.[0]
  return [
    ...(/[{}]/u.test(rest)
      ? [
          problem(
            'unclosed-brace',
            paragraph,
            rest.includes('{') ? '{' : '}',
            say(
              '花括号没有成对。占位符的左右花括号要在同一段里。',
              'The braces do not pair. Both braces of a placeholder must stand in one paragraph.',
            ),
          ),
        ]
      : []),
    ...(wide
      ? [
          problem(
            'full-width-brace',
            paragraph,
            wide,
            say(
              '“{wide}”用的是全角花括号，不会被填写。请改成半角花括号。',
              '“{wide}” has full-width braces and would not be filled. Use half-width ones.',
              { wide },
            ),
          ),
        ]
      : []),
  ]
}

/** Blocks begin and end in one cell, or in rows of one table, or both outside of tables. */
const spanProblem = (opened: Mark, closed: Mark): TemplateProblem | null => {
  const [from, to] = [opened.paragraph, closed.paragraph]
  if (from.controlled || to.controlled)
    return problem(
      'block-in-control',
      from,
      opened.written,
      say(
        '“{written}”在内容控件里，不能重复或隐去。请在 Word 中删除该控件（保留内容）。',
        '“{written}” stands within a content control and cannot be repeated or left out. Remove the control in Word, keeping its content.',
        { written: opened.written },
      ),
    )
  return from.table === to.table
    ? null
    : problem(
        'block-across-tables',
        from,
        opened.written,
        say(
          '“{written}”和“{end}”不在同一张表里。请把两者放在同一张表（或都放在表外）。',
          '“{written}” and “{end}” are not in one table. Put both into one table, or both outside of tables.',
          { written: opened.written, end: closed.written },
        ),
      )
}

const unclosed = ({ mark }: Open): TemplateProblem =>
  problem(
    'unclosed-block',
    mark.paragraph,
    mark.written,
    say(
      '“{written}”没有结束。请在要重复（或隐去）的内容后面写 {end}。',
      '“{written}” has no end. Write {end} after what is to be repeated or left out.',
      {
        written: mark.written,
        end: `{/${mark.name}}`,
      },
    ),
  )

/**
 * What is wrong with a template, in the order of its paragraphs: names that do not exist with the nearest ones that do,
 * braces and blocks that do not pair. `slots`: what the form of its category can say.
 */
export const checkTemplate = (
  paragraphs: readonly TemplateParagraph[],
  slots: readonly FormSlot[],
): TemplateCheck => {
  const problems: TemplateProblem[] = []
  const used = new Set<string>()
  const open: Open[] = []
  const add = (found: TemplateProblem | null): void => {
    if (found) problems.push(found)
  }
  const take = (mark: Mark): void => {
    switch (mark.role) {
      case 'open': {
        const slot = named(slots, mark.name)
        if (slot) used.add(slot.names[0] ?? '')
        else if (!hasColumn(open, mark.name)) add(unknownName(mark, slots, open))
        open.push({ mark, list: slot?.kind === 'list' ? slot : null })
        return
      }
      case 'close': {
        const last = open.at(-1)
        if (!last) {
          add(
            problem(
              'unopened-block',
              mark.paragraph,
              mark.written,
              say('“{written}”前面没有 {start}。', 'There is no {start} before “{written}”.', {
                written: mark.written,
                start: `{#${mark.name}}`,
              }),
            ),
          )
          return
        }
        open.pop()
        if (mark.name !== '' && slotKey(mark.name) !== slotKey(last.mark.name))
          add(
            problem(
              'crossed-blocks',
              mark.paragraph,
              mark.written,
              say(
                '“{written}”与“{start}”不配对。请先结束“{start}”。',
                '“{written}” does not pair with “{start}”. End that one first.',
                { written: mark.written, start: last.mark.written },
              ),
            ),
          )
        else add(spanProblem(last.mark, mark))
        return
      }
      case 'value': {
        const slot = named(slots, mark.name)
        if (hasColumn(open, mark.name)) return
        if (slot && (slot.kind === 'text' || slot.kind === 'picture')) used.add(slot.names[0] ?? '')
        else if (slot)
          add(
            problem(
              'wrong-place',
              mark.paragraph,
              mark.written,
              say(
                '“{name}”要成对使用：前面写 {start}，后面写 {end}。',
                '“{name}” comes in pairs: write {start} before and {end} after.',
                { name: mark.name, ...pairOf(mark.name) },
              ),
            ),
          )
        else add(unknownName(mark, slots, open))
        return
      }
      default:
        assertNever(mark.role)
    }
  }
  for (const paragraph of paragraphs) {
    problems.push(...braceProblems(paragraph))
    for (const mark of marksOf(paragraph)) take(mark)
  }
  problems.push(...open.map(unclosed))
  return { problems, used: [...used] }
}
