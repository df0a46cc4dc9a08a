import { entry, file, otherUnit, type RuleCase, unit, unitFacts, withParameter } from './check-fixture.ts'

const people = (...names: readonly string[]) => names.map((name) => ({ name, personId: null }))
const other = (more: Parameters<typeof entry>[0] = {}) =>
  entry({ id: 'n2', number: 2, title: '另一个项目', evidence: [], completers: [], ...more })

/** Fixtures of the rules on the form itself: fields, title, characters, declarations, dates. */
export const formCases: readonly RuleCase[] = [
  {
    rule: 'required-fields',
    why: 'an empty phone',
    fails: { entry: entry({ phone: ' ' }) },
    field: 'phone',
    message: '“联系电话”未填写，请补充。',
    passes: { entry: entry() },
  },
  {
    rule: 'required-fields',
    why: 'benefit rows without any amount',
    fails: { entry: entry({ benefits: [{ year: 2024, amount: null }] }) },
    field: 'benefits',
    message: '“近三年经济效益”未填写，请补充。',
    passes: { entry: entry({ benefits: [{ year: 2024, amount: 0 }] }) },
  },
  {
    rule: 'text-limit',
    why: 'two characters too many, one of them outside the basic plane, blanks not counted',
    fails: { entry: entry({ answers: { innovationPoints: `${'优'.repeat(800)} 𬭩\n化` } }) },
    field: 'answers.innovationPoints',
    message: '“主要创新点”802 字，超过 800 字上限，请删减 2 字。',
    passes: { entry: entry({ answers: { innovationPoints: `${'优'.repeat(799)} 𬭩\n` } }) },
  },
  {
    rule: 'title-length',
    why: 'thirty-one characters with punctuation',
    fails: { entry: entry({ title: `${'装'.repeat(30)}、` }) },
    field: 'title',
    message: '“成果名称”31 字（含标点），超过 30 字上限，请删减 1 字。',
    passes: { entry: entry({ title: '装'.repeat(30) }) },
  },
  {
    rule: 'title-company-name',
    why: 'the short name of any unit on file',
    fails: { entry: entry({ title: '太湖铁路接触网检修装置' }) },
    field: 'title',
    message: '“成果名称”中出现单位或品牌名称“太湖铁路”，请删去；确需保留的请说明理由。',
    passes: { entry: entry({ title: '太湖区域接触网检修装置' }) },
  },
  {
    rule: 'title-company-name',
    why: 'a brand that the pack lists',
    fails: {
      entry: entry({ title: '匠心牌测温仪' }),
      context: withParameter('brandWords', '匠心牌、云帆牌'),
    },
    field: 'title',
    message: '“成果名称”中出现单位或品牌名称“匠心牌”，请删去；确需保留的请说明理由。',
    passes: { entry: entry({ title: '匠心测温仪' }), context: withParameter('brandWords', '匠心牌、云帆牌') },
  },
  {
    rule: 'title-research-ending',
    why: '研究 at the very end',
    fails: { entry: entry({ title: '接地故障定位的研究' }) },
    field: 'title',
    message: '“成果名称”以“研究”结尾，建议改为写明成果本身，例如“……装置”“……工艺”。',
    passes: { entry: entry({ title: '接地故障定位装置的研究与应用' }) },
  },
  {
    rule: 'lossy-characters',
    why: 'a name that lost a character on its way through GBK',
    fails: { entry: entry({ completers: people('许?') }) },
    field: 'completers',
    message: '“完成人”中“许?”的“?”是转存时丢失的字，请对照原件改正。',
    passes: { entry: entry({ completers: people('许㛃') }) },
  },
  {
    rule: 'rare-characters',
    why: 'a character without a glyph',
    fails: {
      entry: entry({ completers: people('沈𬭩') }),
      context: { missingGlyphs: (text) => [...text].filter((character) => character === '𬭩') },
    },
    field: 'completers',
    message: '“完成人”中的“𬭩”现有字体不能印出，请在“设置 · 字体”中加入含该字的字体文件。',
    passes: { entry: entry({ completers: people('沈𬭩') }), context: { missingGlyphs: () => [] } },
  },
  {
    rule: 'not-classified',
    why: 'declared secret',
    fails: { entry: entry({ answers: { innovationPoints: '甲', classified: true } }) },
    field: 'answers.classified',
    message: '“是否涉密”填为是。涉密项目不得申报，也不得录入本机，请按保密规定处理后撤回。',
    passes: { entry: entry({ answers: { innovationPoints: '甲', classified: false } }) },
  },
  {
    rule: 'no-dispute',
    why: 'declared disputed',
    fails: { entry: entry({ answers: { innovationPoints: '甲', disputed: true } }) },
    field: 'answers.disputed',
    message: '“是否存在权属争议”填为是。请在争议解决后再申报，或更正填写。',
    passes: { entry: entry({ answers: { innovationPoints: '甲', disputed: null } }) },
  },
  {
    rule: 'intellectual-property-cap',
    why: 'eleven lines',
    fails: { entry: entry({ answers: { intellectualProperty: '发明专利\n'.repeat(11) } }) },
    field: 'answers.intellectualProperty',
    message: '“相关知识产权”列了 11 项，超过 10 项上限，请减少 1 项或说明。',
    passes: { entry: entry({ answers: { intellectualProperty: '发明专利\n'.repeat(10) } }) },
  },
  {
    rule: 'window',
    why: 'the last month before the window opens',
    fails: { entry: entry({ firstUse: '2022-12' }) },
    field: 'firstUse',
    message:
      '“首次应用时间”2022 年 12 月，早于申报期限起点 2023 年 1 月 1 日；请核对日期，确属延续改进的请说明。',
    passes: { entry: entry({ firstUse: '2023-01-01' }) },
  },
  {
    rule: 'applied-months',
    why: 'a day short of six months',
    fails: { entry: entry({ firstUse: '2026-07-01' }) },
    field: 'firstUse',
    message:
      '“首次应用时间”2026 年 7 月 1 日，至截止日 2026 年 12 月 31 日应用不足 6 个月；请核对日期，或留待下一年度申报。',
    passes: { entry: entry({ firstUse: '2026-06-30' }) },
  },
  {
    rule: 'first-use-by-deadline',
    why: 'tomorrow',
    fails: { entry: entry({ firstUse: '2026-11-24' }) },
    field: 'firstUse',
    message: '“首次应用时间”2026 年 11 月 24 日还没有到（应不晚于 2026 年 11 月 23 日），请改正日期。',
    passes: { entry: entry({ firstUse: '2026-11-23' }) },
  },
  {
    rule: 'date-precision',
    why: 'a month without a day',
    fails: { entry: entry({ firstUse: '2024-07' }) },
    field: 'firstUse',
    message: '“首次应用时间”只写到月（2024 年 7 月），请对照应用证明补到日。',
    passes: { entry: entry({ firstUse: '2024-07-09' }) },
  },
  {
    rule: 'completers-cap',
    why: 'six of five',
    fails: { entry: entry({ completers: people('甲一', '乙二', '丙三', '丁四', '戊五', '己六') }) },
    field: 'completers',
    message: '“完成人”6 人，超过 5 人上限；请减少 1 人，或说明保留的理由。',
    passes: { entry: entry({ completers: people('甲一', '乙二', '丙三', '丁四', '戊五') }) },
  },
  {
    rule: 'completers-unique',
    why: 'one name on two ranks',
    fails: { entry: entry({ completers: people('甲一', '乙二', '甲一') }) },
    field: 'completers',
    message: '“完成人”中“甲一”（第 1、3 位）重复，请删去多余的；确是两人同名的，请在姓名后加括号区分。',
    passes: { entry: entry({ completers: people('甲一', '乙二', '甲一（二车间）') }) },
  },
  {
    rule: 'first-completer-eligibility',
    why: 'a senior engineer',
    fails: {
      entry: entry({
        category: 'method',
        completers: [{ name: '顾德胜', personId: null, skill: '高级工程师' }],
      }),
    },
    field: 'completers',
    message: '第一完成人“顾德胜”职称为“高级工程师”，不宜作为操作法首创人；请核对排名，或说明其一线操作经历。',
    passes: {
      entry: entry({ category: 'method', completers: [{ name: '顾德胜', personId: null, skill: '工程师' }] }),
    },
  },
  {
    rule: 'first-completer-eligibility',
    why: 'a head of unit by the post as written, not a deputy',
    fails: {
      entry: entry({ category: 'method', completers: [{ name: '甲一', personId: null, post: '总经理' }] }),
    },
    field: 'completers',
    message: '第一完成人“甲一”是单位负责人，不宜作为操作法首创人；请核对排名，或说明其一线操作经历。',
    passes: {
      entry: entry({ category: 'method', completers: [{ name: '甲一', personId: null, post: '副总经理' }] }),
    },
  },
  {
    rule: 'front-line-worker',
    why: 'nobody marked, no operator’s post',
    fails: { entry: entry({ completers: [{ name: '甲一', personId: null, post: '技术员' }] }) },
    field: 'completers',
    message: '完成人中看不出一线职工（应不少于 1 人）；如有，请在完成人中勾选“一线职工”或写明工种。',
    passes: {
      entry: entry({ completers: [{ name: '甲一', personId: null, post: '技术员', frontLine: true }] }),
    },
  },
  {
    rule: 'one-person-one-nomination',
    why: 'the same name in the same unit',
    fails: { others: [other({ completers: people('许昊') })] },
    field: 'completers',
    message: '本单位“许昊”还列入“另一个项目”，同一人每年限报 1 项；如系同一人请只保留 1 项，如系同名请说明。',
    passes: { others: [other({ completers: people('许昊'), unit: otherUnit })] },
  },
  {
    rule: 'same-name-elsewhere',
    why: 'the same name in another unit',
    fails: { others: [other({ completers: people('许昊'), unit: otherUnit })] },
    field: 'completers',
    message:
      '与其他单位申报项目的完成人同名，请核对是否同一人：许昊（江苏太湖铁路集团有限公司“另一个项目”）。',
    passes: {
      entry: entry({ completers: [{ name: '许昊', personId: 'p1' }] }),
      others: [other({ completers: [{ name: '许昊', personId: 'p2' }], unit: otherUnit })],
    },
  },
  {
    rule: 'unit-on-file',
    why: 'a unit that is not in the directory',
    fails: { entry: entry({ unit: { id: null, text: '江苏某某公司' } }) },
    field: 'unit',
    message: '“申报单位”“江苏某某公司”不在单位名录中，请核对全称是否与公章一致，并在单位台账中登记。',
    passes: { entry: entry({ unit }) },
  },
  {
    rule: 'unit-on-file',
    why: 'a unit written by its short name',
    fails: { entry: entry({ unit: { id: 'u1', text: '长江电力' } }) },
    field: 'unit',
    message: '“申报单位”写作“长江电力”，名录中的全称是“江苏长江电力集团有限公司”；请改成与公章一致。',
    passes: { entry: entry({ unit }) },
  },
  {
    rule: 'credit-code',
    why: 'one digit changed',
    fails: {
      context: {
        units: new Map([['u1', unitFacts({ creditCode: '91320700563877869A' })]]),
      },
    },
    field: 'unit',
    message:
      '“江苏长江电力集团有限公司”的统一社会信用代码“91320700563877869A”不正确（末位应为“Q”，或其他位有误），请对照证书改正单位台账。',
    passes: {
      context: {
        units: new Map([['u1', unitFacts({ creditCode: '91320700563877869Q' })]]),
      },
    },
  },
  {
    rule: 'phone-format',
    why: 'a digit missing',
    fails: { entry: entry({ phone: '1772827290' }) },
    field: 'phone',
    message: '“联系电话”“1772827290”不像能打通的号码：手机号应为 11 位。请核对后改正。',
    passes: { entry: entry({ phone: '025-83536666' }) },
  },
  {
    rule: 'unit-quota',
    why: 'the second of a quota of one',
    fails: {
      entry: entry({ number: 2 }),
      others: [other({ number: 1 })],
      context: withParameter('unitQuota', 1),
    },
    field: 'recommender',
    message:
      '“江苏长江电力集团有限公司”推荐“职工十大科技创新成果”2 项，超过每类 1 项名额；请减少 1 项，或说明名额依据。',
    passes: {
      entry: entry({ number: 1 }),
      others: [other({ number: 2 }), other({ id: 'n3', number: 0, category: 'method' })],
      context: withParameter('unitQuota', 1),
    },
  },
  {
    rule: 'industry-mix',
    why: 'nothing but emerging',
    fails: { others: Array.from({ length: 9 }, (_, index) => other({ id: `m${index}`, number: index + 2 })) },
    field: 'industryKind',
    message:
      '全部 10 项中传统 0 项、新兴 10 项、未来 0 项，与传统、新兴、未来 5:4:1 相差较大，推荐时请统筹。',
    passes: {
      others: Array.from({ length: 9 }, (_, index) =>
        other({
          id: `m${index}`,
          number: index + 2,
          industryKind: index < 5 ? 'traditional' : index < 8 ? 'emerging' : 'future',
        }),
      ),
    },
  },
  {
    rule: 'required-evidence',
    why: 'an empty slot',
    fails: { entry: entry({ evidence: [file('benefitProof')] }) },
    field: 'evidence.useProof',
    message: '缺少“应用证明”，请放入盖章的扫描件。',
    passes: { entry: entry({ evidence: [file('useProof')] }) },
  },
]
