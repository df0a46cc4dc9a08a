import { describe, expect, it } from 'vitest'
import { defaultPack } from '../../../../shared/rule-packs/default-pack.ts'
import { dossierModel } from '../../../../shared/rules/dossier-model.ts'
import { checkTemplate, type TemplateParagraph } from '../../../../shared/rules/word-form/check-template.ts'
import { formSlots } from '../../../../shared/rules/word-form/form-slots.ts'

const pack = defaultPack(2026)
const category = pack.categories[0]
if (!category) throw new Error('the default pack has categories')
const model = dossierModel({ values: {}, pack, category, unitName: () => '', evidence: [] })
const slots = formSlots({ model, values: {}, category, pictures: [] })

type Place = Partial<Omit<TemplateParagraph, 'text'>>
type Line = string | readonly [string, Place]
const at = (text: string, place: Place): Line => [text, place]
const check = (...lines: readonly Line[]) =>
  checkTemplate(
    lines.map((line, index) => {
      const [text, place] = typeof line === 'string' ? [line, {}] : line
      return { text, number: index + 1, table: null, controlled: false, ...place }
    }),
    slots,
  )
const codes = (...lines: readonly Line[]): readonly string[] =>
  check(...lines).problems.map(({ code }) => code)

describe('a Word template', () => {
  it('may name what the pack asks by its label, its synonyms, in any width and spacing', () => {
    const { problems, used } = check(
      '{表名}　{成果名称}{ 项 目 名 称 }',
      '{主要创新点}{创新点}{技术领域}',
      '{产业类别勾选}{#产业类别：新兴产业}新兴{/产业类别:新兴产业}{#推荐单位}有推荐单位{/推荐单位}',
      '{#主要完成人}{姓名}（{岗位(工种)}）{#职称}，{职称}{/职称}{/}',
      '{#经济效益}{年度}{新增产值}{/经济效益}{累计效益合计}{照片}',
    )
    expect(problems).toEqual([])
    expect(used).toEqual(
      expect.arrayContaining(['成果名称', '主要创新点', '完成人', '近三年经济效益', '照片']),
    )
  })

  it.each([
    ['{成果名成}', '{成果名称}'],
    ['{创新点们}', '{创新点}'],
    ['{#完成人}{性名}{/完成人}', '{姓名}'],
    ['{联系人电话}', '{联系电话}'],
  ])('that names %s is told the nearest name', (text, near) => {
    const [problem] = check('申报表', text).problems
    expect(problem?.code).toBe('unknown-name')
    expect(problem?.paragraph).toBe(2)
    expect(problem?.message.zh).toContain(near)
    expect(problem?.message.en).toContain(near)
  })

  it('is offered nothing for what is near to nothing', () => {
    expect(check('{党支部书记家庭住址}').problems[0]?.message.zh).toContain('请对照占位符表')
  })

  it.each<[string, string, string]>([
    ['column outside of its loop', '{姓名}', 'wrong-place'],
    ['loop named as a value', '{完成人}', 'wrong-place'],
    ['loop without end', '{#完成人}{姓名}', 'unclosed-block'],
    ['end without loop', '{姓名}{/完成人}', 'unopened-block'],
    ['loops that cross', '{#完成人}{#附件}{/完成人}{/附件}', 'crossed-blocks'],
    ['brace without its other', '{成果名称', 'unclosed-brace'],
    ['brace within braces', '{成果{名称}', 'unclosed-brace'],
    ['full-width braces', '｛成果名称｝', 'full-width-brace'],
  ])('with a %s is refused', (_, text, code) => {
    expect(codes(text)).toContain(code)
  })

  it('keeps a loop within one table, and out of content controls', () => {
    expect(codes(at('{#完成人}{姓名}', { table: 1 }), at('{/完成人}', { table: 2 }))).toEqual([
      'block-across-tables',
    ])
    expect(codes(at('{#完成人}', { table: 1 }), at('{姓名}{/完成人}', { table: 1 }))).toEqual([])
    expect(codes(at('{#完成人}{姓名}{/完成人}', { controlled: true }))).toEqual(['block-in-control'])
  })

  it('offers no placeholder for an ID number', () => {
    const names = slots.flatMap((slot) => [
      ...slot.names,
      ...(slot.kind === 'list' ? slot.columns.flatMap((column) => column.names) : []),
    ])
    expect(names.filter((name) => /身份证|证件/u.test(name))).toEqual([])
  })
})
