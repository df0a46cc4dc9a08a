import { entry, file, type RuleCase, withParameter } from './check-fixture.ts'

const answers = (more: Record<string, string>) => ({ innovationPoints: '甲', ...more })
const method = (more: Record<string, string>) => entry({ category: 'method', answers: answers(more) })
const signed = entry().completers.map((person) => ({ ...person, signed: true }))
const regulated = '符合技术操作规程、设备维护规程和安全操作规程。'

/** Fixtures of the rules on periods, methods, and what is compared once an entry is handed in. */
export const stageCases: readonly RuleCase[] = [
  {
    rule: 'innovation-points',
    why: 'a fourth point, and one of fifty-one characters',
    fails: {
      entry: entry({ answers: answers({ innovationPoints: `甲\n${'优'.repeat(51)}\n丙\n丁` }) }),
      context: {
        pack: {
          ...withParameter('innovationPointsCap', 3).pack,
          parameters: {
            ...withParameter('innovationPointsCap', 3).pack.parameters,
            ...{ innovationPointMaxLength: { label: '', verified: false, source: '', value: 50 } },
          },
        },
      },
    },
    field: 'answers.innovationPoints',
    message: '“主要创新点”共 4 条，超过 3 条，第 2（51） 条超过 50 字；请每行写一条并删减。',
    passes: {
      entry: entry({ answers: answers({ innovationPoints: `甲\n${'优'.repeat(50)}\n\n丙` }) }),
      context: withParameter('innovationPointsCap', 3),
    },
  },
  {
    rule: 'finished-by-deadline',
    why: 'finished in the month after',
    fails: { entry: entry({ answers: answers({ finishedOn: '2027-01' }) }) },
    field: 'answers.finishedOn',
    message:
      '“完成时间”2027 年 1 月，晚于申报截止日 2026 年 12 月 31 日；项目须在截止日前完成，请核对日期或留待下一年度申报。',
    passes: { entry: entry({ answers: answers({ finishedOn: '2026-12' }) }) },
  },
  {
    rule: 'dates-in-order',
    why: 'finished before it began',
    fails: { entry: entry({ answers: answers({ startedOn: '2022-05-02', finishedOn: '2022-05-01' }) }) },
    field: 'answers.finishedOn',
    message: '“完成时间”2022 年 5 月 1 日早于“起始时间”2022 年 5 月 2 日，请核对后改正其一。',
    passes: { entry: entry({ answers: answers({ startedOn: '2022-05-02', finishedOn: '2022-05' }) }) },
  },
  {
    rule: 'dates-in-order',
    why: 'in use before it began',
    fails: { entry: entry({ firstUse: '2023-03-15', answers: answers({ startedOn: '2023-03-16' }) }) },
    field: 'firstUse',
    message: '“首次应用时间”2023 年 3 月 15 日早于“起始时间”2023 年 3 月 16 日，请核对后改正其一。',
    passes: { entry: entry({ firstUse: '2023-03-15', answers: answers({ startedOn: '2023-03-15' }) }) },
  },
  {
    rule: 'benefit-to-come',
    why: 'next year’s',
    fails: { entry: entry({ benefits: [{ year: 2027, amount: 100 }] }) },
    field: 'benefits',
    message: '填报了 2027 年的效益，该年度尚未到来，只能填已经取得的效益；请删去预计数。',
    passes: {
      entry: entry({
        benefits: [
          { year: 2026, amount: 100 },
          { year: 2027, amount: 0 },
        ],
      }),
    },
  },
  {
    rule: 'method-compliance',
    why: 'one of three regulations not named',
    fails: { entry: method({ compliance: '符合技术操作规程和安全操作规程。' }) },
    field: 'answers.compliance',
    message: '“与现行规程的符合性”没有写明符合设备维护规程；请逐项对照补充，规程正在修订的请说明。',
    passes: { entry: method({ compliance: regulated }) },
  },
  {
    rule: 'method-indicators',
    why: 'one figure and no period',
    fails: { entry: method({ indicators: '合格率 98%' }) },
    field: 'answers.indicators',
    message:
      '“实绩指标”中看不出改进前后的数值、不少于 12 个月的统计期；请按“指标、改进前、改进后、单位、统计期”补写，或说明原因。',
    passes: { entry: method({ indicators: '合格率由 92% 提高到 98%，统计期 12 个月' }) },
  },
  {
    rule: 'method-indicators',
    why: 'eleven months',
    fails: { entry: method({ indicators: '合格率由 92% 提高到 98%，统计 11 个月' }) },
    field: 'answers.indicators',
    message:
      '“实绩指标”中看不出不少于 12 个月的统计期；请按“指标、改进前、改进后、单位、统计期”补写，或说明原因。',
    passes: { entry: method({ indicators: '合格率由 92% 提高到 98%，2024 年全年统计' }) },
  },
  {
    rule: 'method-rank',
    why: 'indicators without a rank',
    fails: { entry: method({ indicators: '合格率由 92% 提高到 98%' }) },
    field: 'answers.indicators',
    message: '“实绩指标”没有写本岗位同行中的排名，建议补写（例如“同岗位第 1 名，行业前列”）。',
    passes: { entry: method({ indicators: '合格率由 92% 提高到 98%，同岗位第 1 名' }) },
  },
  {
    rule: 'suggestion-tested',
    why: 'no word of a trial',
    fails: { entry: entry() },
    field: 'answers.trial',
    message: '“应用试验情况”未填写，也没有应用试验的证明；小建议须经应用试验，请补充试验的时间、单位和结果。',
    passes: { entry: entry({ evidence: [...entry().evidence, file('trialProof')] }) },
  },
  {
    rule: 'completers-signed',
    why: 'handed in with one of two signed',
    fails: {
      entry: entry({
        stage: 'unitReview',
        completers: [...signed.slice(0, 1), { name: '许昊', personId: null }],
      }),
    },
    field: 'completers',
    message:
      '没有登记“许昊”已在申报表上签名；请核对签名页并在完成人中勾选“本人已签名”，由他人代签的请写明依据。',
    passes: { entry: entry({ stage: 'unitReview', completers: signed }) },
  },
  {
    rule: 'seal-compared',
    why: 'handed in',
    fails: { entry: entry({ stage: 'formalityReview' }) },
    field: 'unit',
    message:
      '请对照纸质材料核对：公章文字与“江苏长江电力集团有限公司”逐字一致，各签章栏均已盖章；一致的请勾选核对。',
    passes: { entry: entry({ stage: 'returned' }) },
  },
  {
    rule: 'proof-sealed',
    why: 'handed in with a proof that must be sealed',
    fails: { entry: entry({ stage: 'recommended', evidence: [file('useProof'), file('photo')] }) },
    field: 'evidence.useProof',
    message: '请核对“应用证明”已加盖出具单位公章、文字清楚；已核对的请勾选，没有盖章的请退回补盖。',
    passes: { entry: entry({ stage: 'recommended', evidence: [file('photo')] }) },
  },
  {
    rule: 'handed-in-late',
    why: 'a draft on the day after',
    fails: { context: { today: '2027-01-01' } },
    field: 'stage',
    message: '申报截止日 2026 年 12 月 31 日已过，该项仍是草稿；逾期一般视为放弃，请尽快报送或改为放弃。',
    passes: { context: { today: '2026-12-31' } },
  },
  {
    rule: 'notice-length',
    why: 'seven days over the National Day holiday, one of them worked',
    fails: { entry: entry({ notice: { from: '2025-10-01', to: '2025-10-07' } }) },
    field: 'stage',
    message:
      '公示自 2025 年 10 月 1 日至 2025 年 10 月 7 日共 7 天、0 个工作日，应不少于 7 天、5 个工作日；请补足公示，或说明实际公示起止。',
    passes: { entry: entry({ notice: { from: '2025-11-03', to: '2025-11-09' } }) },
  },
  {
    rule: 'open-objection',
    why: 'one without a name',
    fails: { entry: entry({ openObjections: [''] }) },
    field: 'objections',
    message: '“（未写姓名）”的异议尚未答复；请填写处理结果、答复和答复日期，未实名的请补登姓名或注明撤回。',
    passes: { entry: entry({ openObjections: [] }) },
  },
]
