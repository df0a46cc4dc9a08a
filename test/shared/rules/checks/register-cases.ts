import {
  asking,
  award,
  entry,
  file,
  number,
  otherUnit,
  pack,
  patent,
  patentEntry,
  personFacts,
  type RuleCase,
  unit,
  unitFacts,
  withParameter,
} from './check-fixture.ts'

const patents = (more: Parameters<typeof patent>[0]) => ({ patents: new Map([[number, patent(more)]]) })
const units = (more: Parameters<typeof unitFacts>[0]) => ({ units: new Map([['u1', unitFacts(more)]]) })
const person = (more: Parameters<typeof personFacts>[0]) => ({ people: new Map([['p1', personFacts(more)]]) })
const linked = { completers: [{ name: '徐志强', personId: 'p1' }] }
const lists = (text: string) => ({ answers: { innovationPoints: '甲', intellectualProperty: text } })
const right = '201811785118.4'

/** Fixtures of the rules on what the registers say: units, people, patents, rights, earlier winners. */
export const registerCases: readonly RuleCase[] = [
  {
    rule: 'unit-affiliation',
    why: 'a unit of the city',
    fails: { context: units({ affiliation: 'municipal' }) },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”的隶属关系是“设区市”，本次只收省属、部属单位的申报；请核对单位台账，或由符合条件的单位申报。',
    passes: { context: units({ affiliation: 'ministerial' }) },
  },
  {
    rule: 'unit-affiliation-known',
    why: 'nothing on file',
    fails: { context: units({ affiliation: null }) },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”没有登记隶属关系（省属、部属等），无法核对申报资格；请在单位台账中补充。',
    passes: { context: { ...units({ affiliation: null }), ...withParameter('affiliations', '') } },
  },
  {
    rule: 'organisation-code',
    why: 'an inner check character that is wrong while the code as a whole is right',
    fails: { context: units({ creditCode: '91320700563877868M' }) },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”的统一社会信用代码中，主体标识码“563877868”的校验位不符；请对照证书再看一遍第 9 至 17 位。',
    passes: { context: units({ creditCode: '91320700563877869Q' }) },
  },
  {
    rule: 'unit-region',
    why: 'a code of another province',
    fails: { context: units({ regionCode: '330100' }) },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”的行政区划代码“330100”不是江苏省内的代码（32 开头的六位数）；请在单位台账中改正，外省单位请说明。',
    passes: { context: units({ regionCode: '320102' }) },
  },
  {
    rule: 'unit-industry',
    why: 'a letter that is no section',
    fails: { context: units({ industryCode: 'U3741', industrySection: null }) },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”的行业代码“U3741”应为门类字母 A–T 加 2–4 位数字（例如 C3741），请在单位台账中改正。',
    passes: { context: units({ industryCode: 'T9600', industrySection: null }) },
  },
  {
    rule: 'unit-industry',
    why: 'a code of another section',
    fails: { context: units({ industryCode: 'C3741', industrySection: 'D' }) },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”的行业代码“C3741”不在门类“D 电力、热力、燃气及水生产和供应业”之内，请核对其一。',
    passes: { context: units({ industryCode: 'C3741', industrySection: 'C' }) },
  },
  {
    rule: 'patent-year',
    why: 'filed in another year than the number says',
    fails: { entry: patentEntry(), context: patents({ filedOn: '2019-12-31' }) },
    field: 'patentNumber',
    message:
      '专利号 202011058180.0 是 2020 年的编号，台账申请日却是 2019 年 12 月 31 日；请核对专利证书，分案申请的请在专利台账中勾选“分案申请”。',
    passes: { entry: patentEntry(), context: patents({ filedOn: '2019-12-31', divisional: true }) },
  },
  {
    rule: 'patent-class',
    why: 'a class without its group',
    fails: { entry: patentEntry(), context: patents({ mainClass: 'G01R' }) },
    field: 'patentNumber',
    message: '专利台账的主分类号“G01R”不像国际专利分类号（例如 B23K 10/22）；请对照专利证书改正。',
    passes: { entry: patentEntry(), context: patents({ mainClass: 'G01R 31/08(2006.01)I' }) },
  },
  {
    rule: 'inventor-order',
    why: 'second and third exchanged',
    fails: {
      entry: patentEntry({
        completers: ['徐志强', '许昊', '马昊'].map((name) => ({ name, personId: null })),
      }),
      context: patents({ inventors: ['徐志强', '马昊', '许昊'] }),
    },
    field: 'completers',
    message: '完成人次序与专利证书的发明人次序（“徐志强”“马昊”“许昊”）不同；请核对排序，按贡献重排的请说明。',
    passes: {
      entry: patentEntry({
        completers: ['徐志强', '许昊', '马昊'].map((name) => ({ name, personId: null })),
      }),
      context: patents({ inventors: ['徐志强', '丁一', '许昊', '马昊'] }),
    },
  },
  {
    rule: 'winners-right',
    why: 'a right that an earlier winner rested on, written with blanks',
    fails: {
      entry: entry(lists('发明专利 ZL 2018 1 1785118.4 一种喷涂装置')),
      context: { awards: [award({ patentNumber: right })] },
    },
    field: 'answers.intellectualProperty',
    message:
      '列出的知识产权已用于以往获奖项目：ZL201811785118.4（2024 年“隧道管片自动喷涂装置”）；同一知识产权不再使用，请删去，或说明与本项目的关系。',
    passes: {
      entry: entry(lists('发明专利 ZL 2018 1 1785118.4 一种喷涂装置')),
      context: { awards: [award({ patentNumber: number })] },
    },
  },
  {
    rule: 'right-twice',
    why: 'listed here, the ground of another',
    fails: {
      entry: entry(lists(`发明专利 ${right}`)),
      others: [patentEntry({ id: 'n2', title: '另一个项目', patentNumber: right })],
    },
    field: 'answers.intellectualProperty',
    message:
      '列出的知识产权今年还用于其他项目：ZL201811785118.4（“另一个项目”）；请只保留一项，确需共用的请说明。',
    passes: {
      entry: entry(lists(`发明专利 ${right}`)),
      others: [patentEntry({ id: 'n2', title: '另一个项目', patentNumber: number })],
    },
  },
  {
    rule: 'government-plan',
    why: 'declared so',
    fails: { entry: entry({ answers: { governmentPlan: true } }) },
    field: 'answers.governmentPlan',
    message: '填为已列入政府科技计划；该类项目一般不参加职工评选，请核对，或说明职工自主完成的部分。',
    passes: { entry: entry({ answers: { governmentPlan: false } }) },
  },
  {
    rule: 'government-award',
    why: 'a provincial prize among the honours',
    fails: { entry: entry({ answers: { honours: '2023 年江苏省科学技术奖三等奖' } }) },
    field: 'answers.honours',
    message:
      '已获政府奖励“省科学技术奖”；政府已奖励的项目一般不再参加职工评选，请核对，或说明本次申报的新内容。',
    passes: { entry: entry({ answers: { honours: '2023 年省职工技术创新成果一等奖' } }) },
  },
  {
    rule: 'government-award',
    why: 'a prize on file for the same work',
    fails: {
      context: { awards: [award({ title: entry().title, unit, name: '江苏省科学技术进步奖' })] },
    },
    field: 'answers.honours',
    message:
      '已获政府奖励“江苏省科学技术进步奖”；政府已奖励的项目一般不再参加职工评选，请核对，或说明本次申报的新内容。',
    passes: { context: { awards: [award({ title: '别的项目', unit, name: '江苏省科学技术进步奖' })] } },
  },
  {
    rule: 'last-year-top',
    why: 'third of a winner of last year, of the same unit',
    fails: {
      context: {
        awards: [award({ year: 2025, unit, completers: ['甲', '乙', '许昊'], people: [null, null, null] })],
      },
    },
    field: 'completers',
    message:
      '“许昊”（“隧道管片自动喷涂装置”）是上一年度获奖项目的前 3 名完成人，当年不宜再申报；请调整完成人，或说明理由。',
    passes: {
      context: {
        awards: [
          award({
            year: 2025,
            unit,
            completers: ['甲', '乙', '丙', '许昊'],
            people: [null, null, null, null],
          }),
          award({ year: 2024, unit, completers: ['许昊'], people: [null] }),
          award({ year: 2025, unit: otherUnit, completers: ['许昊'], people: [null] }),
        ],
      },
    },
  },
  {
    rule: 'completer-unit',
    why: 'a person of another unit',
    fails: { entry: entry(linked), context: person({ unit: otherUnit }) },
    field: 'completers',
    message:
      '完成人“徐志强（江苏太湖铁路集团有限公司）”不属于申报单位；请核对所在单位，确系合作单位的请在申报内容中列出合作单位。',
    passes: {
      entry: entry({ ...linked, answers: { partnerUnits: '江苏太湖铁路集团有限公司' } }),
      context: person({ unit: otherUnit }),
    },
  },
  {
    rule: 'completer-unit',
    why: 'a unit that only begins alike',
    fails: {
      entry: entry({ completers: [{ name: '徐志强', personId: null, unit: '江苏长江航运集团有限公司' }] }),
    },
    field: 'completers',
    message:
      '完成人“徐志强（江苏长江航运集团有限公司）”不属于申报单位；请核对所在单位，确系合作单位的请在申报内容中列出合作单位。',
    passes: {
      entry: entry({ completers: [{ name: '徐志强', personId: null, unit: `${unit.text}检修车间` }] }),
    },
  },
  {
    rule: 'completer-unit',
    why: 'a unit below another one',
    fails: {
      entry: entry(linked),
      context: {
        ...person({ unit: { id: 'u3', text: '某检修公司' } }),
        units: new Map([
          ['u1', unitFacts()],
          ['u3', unitFacts({ name: '某检修公司', parent: 'u2' })],
        ]),
      },
    },
    field: 'completers',
    message:
      '完成人“徐志强（某检修公司）”不属于申报单位；请核对所在单位，确系合作单位的请在申报内容中列出合作单位。',
    passes: {
      entry: entry(linked),
      context: {
        ...person({ unit: { id: 'u3', text: '某检修公司' } }),
        units: new Map([
          ['u1', unitFacts()],
          ['u3', unitFacts({ name: '某检修公司', parent: 'u1' })],
        ]),
      },
    },
  },
  {
    rule: 'completer-age',
    why: 'not yet sixteen on the day of the deadline',
    fails: { entry: entry({ completers: [{ name: '徐志强', personId: null, born: '2011-01-01' }] }) },
    field: 'completers',
    message: '“徐志强”的出生年月推算年龄不在 16 至 70 岁之间，请核对出生年月。',
    passes: { entry: entry({ completers: [{ name: '徐志强', personId: null, born: '2010-12-31' }] }) },
  },
  {
    rule: 'completer-age',
    why: 'seventy-one on the day of the deadline, by the register',
    fails: { entry: entry(linked), context: person({ born: '1955-12-31' }) },
    field: 'completers',
    message: '“徐志强”的出生年月推算年龄不在 16 至 70 岁之间，请核对出生年月。',
    passes: { entry: entry(linked), context: person({ born: '1956' }) },
  },
  {
    rule: 'suggestion-decider',
    why: 'a head of unit among the later ones, by the register',
    fails: {
      entry: entry({ completers: [{ name: '甲一', personId: null }, ...linked.completers] }),
      context: person({ unitHead: true }),
    },
    field: 'completers',
    message: '“徐志强”是单位负责人，小建议的完成人不含决策者和主要负责人；请核对完成人，或说明理由。',
    passes: {
      entry: entry({ completers: [{ name: '甲一', personId: null }, ...linked.completers] }),
      context: person({ unitHead: false, post: '总经理助理' }),
    },
  },
  {
    rule: 'backup-contact',
    why: 'asked for and empty',
    fails: { context: asking('answers.backupContact', '备用联系人') },
    field: 'answers.backupContact',
    message: '没有填写备用联系人；退回补正有期限，建议再留一位联系人和电话。',
    passes: {
      entry: entry({ answers: { backupContact: '李强 025-83536666' } }),
      context: asking('answers.backupContact', '备用联系人'),
    },
  },
  {
    rule: 'evidence-doubled',
    why: 'the same bytes in two slots',
    fails: {
      entry: entry({ evidence: [file('benefitProof', { sha256: 'a' }), file('useProof', { sha256: 'a' })] }),
    },
    field: 'evidence.useProof',
    message:
      '“效益证明”中的“benefitProof.pdf”与“应用证明”中的“useProof.pdf”是同一份文件，会重复装订；请删去一份，或换成应附的材料。',
    passes: { entry: entry() },
  },
  {
    rule: 'known-category',
    why: 'a category of another year',
    fails: { entry: entry({ category: 'xiaofaming' }) },
    field: 'category',
    message:
      '没有选定本年度的类别（“职工十大科技创新成果”、“十大先进操作法”、“十大发明专利”）；请改选类别后再填报。',
    passes: { entry: entry({ category: 'method' }) },
  },
  {
    rule: 'recognised-quota',
    why: 'the second recognised of a quota of one',
    fails: {
      entry: entry({ number: 2, stage: 'archived' }),
      others: [entry({ id: 'n2', number: 1, stage: 'recognised' })],
      context: { pack: { ...pack, categories: pack.categories.map((one) => ({ ...one, quota: 1 })) } },
    },
    field: 'stage',
    message: '“职工十大科技创新成果”已认定 2 项，超过 1 项名额；请核对认定结果，确需增加的请说明依据。',
    passes: {
      entry: entry({ number: 2, stage: 'recognised' }),
      others: [
        entry({ id: 'n2', number: 1, stage: 'publicity' }),
        entry({ id: 'n3', number: 1, stage: 'recognised', category: 'method' }),
      ],
      context: { pack: { ...pack, categories: pack.categories.map((one) => ({ ...one, quota: 1 })) } },
    },
  },
]
