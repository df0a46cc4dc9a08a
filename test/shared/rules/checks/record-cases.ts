import { award, entry, file, number, patent, patentEntry, type RuleCase, unit } from './check-fixture.ts'

const patents = (more: Parameters<typeof patent>[0]) => ({ patents: new Map([[number, patent(more)]]) })
const proof = file('useProof', { fileName: '盖章页.pdf' })

/** Fixtures of the rules on benefit, evidence, patents and earlier winners. */
export const recordCases: readonly RuleCase[] = [
  {
    rule: 'finance-proof',
    why: 'a benefit without its proof',
    fails: { entry: entry({ evidence: [file('useProof')] }) },
    field: 'evidence.benefitProof',
    message: '填报经济效益合计 865.00 万元，但没有“效益证明”；请放入财务部门盖章的证明。',
    passes: { entry: entry({ evidence: [file('useProof')], benefits: [{ year: 2024, amount: 0 }] }) },
  },
  {
    rule: 'benefit-before-use',
    why: 'a benefit in the year before the first use',
    fails: { entry: entry({ firstUse: '2025-01-01' }) },
    field: 'benefits',
    message:
      '“首次应用时间”是 2025 年 1 月 1 日，却填报了此前的效益（2024 年 490.00 万元）；请核对首次应用时间或效益年份，属试用期效益的请说明。',
    passes: { entry: entry({ firstUse: '2024-12-31' }) },
  },
  {
    rule: 'benefit-months',
    why: 'half a year',
    fails: { entry: entry({ firstUse: '2025-07-01', benefits: [{ year: 2025, amount: 100 }] }) },
    field: 'benefits',
    message: '效益只覆盖 6 个月，不足 12 个月；请补充其余月份的效益，或说明原因。',
    passes: { entry: entry({ firstUse: '2025-01-01', benefits: [{ year: 2025, amount: 100 }] }) },
  },
  {
    rule: 'benefit-sum',
    why: 'a total that is none of its sums',
    fails: {
      entry: entry({
        benefits: [{ year: 2024, amount: 3_000_000, output: 1_000_000, profit: 500_000, saving: 700_000 }],
      }),
    },
    field: 'benefits',
    message: '2024 年效益合计 3.00 万元，各项相加为 2.20 万元；请核对后改成一致。',
    passes: {
      entry: entry({
        benefits: [{ year: 2024, amount: 1_200_000, output: 1_000_000, profit: 500_000, saving: 700_000 }],
      }),
    },
  },
  {
    rule: 'approximate-benefit',
    why: 'written with 约',
    fails: { entry: entry({ benefits: [{ year: 2024, amount: 32_000_000, approximate: true }] }) },
    field: 'benefits',
    message: '效益写作约数（2024 年约 32.00 万元）；请按财务证明改为确数，不能确定的请说明。',
    passes: { entry: entry({ benefits: [{ year: 2024, amount: 32_000_000, approximate: false }] }) },
  },
  {
    rule: 'evidence-unreadable',
    why: 'a file with a password',
    fails: {
      entry: entry({ evidence: [file('useProof', { fileName: '加密.pdf', problems: ['encrypted'] })] }),
    },
    field: 'evidence.useProof',
    message: '“加密.pdf”有打开密码，无法读取。请放入未加密的扫描件。',
    passes: { entry: entry({ evidence: [file('useProof', { problems: ['not-embedded-fonts'] })] }) },
  },
  {
    rule: 'evidence-quality',
    why: 'fonts not embedded',
    fails: { entry: entry({ evidence: [{ ...proof, problems: ['not-embedded-fonts'] }] }) },
    field: 'evidence.useProof',
    message: '“盖章页.pdf”有页面未嵌入字体，将按图像打印。最好从原软件重新导出并嵌入字体。',
    passes: { entry: entry({ evidence: [{ ...proof, problems: ['truncated'] }] }) },
  },
  {
    rule: 'photo-size',
    why: 'a byte more than a megabyte',
    fails: { entry: entry({ evidence: [file('photo', { fileName: '现场.JPG', size: 1_048_577 })] }) },
    field: 'evidence.photo',
    message: '照片“现场.JPG”1.0 MB，超过 1.0 MB；建议压缩后重新放入。',
    passes: { entry: entry({ evidence: [file('photo', { fileName: '现场.JPG', size: 1_048_576 })] }) },
  },
  {
    rule: 'evidence-reused',
    why: 'the same bytes in two nominations',
    fails: {
      entry: entry({ evidence: [proof] }),
      others: [entry({ id: 'n2', title: '另一个项目', evidence: [proof] })],
    },
    field: 'evidence.useProof',
    message:
      '“应用证明”中的“盖章页.pdf”与“另一个项目”所附是同一份文件；请换成本项目的材料，确需共用的请说明。',
    passes: {
      entry: entry({ evidence: [proof] }),
      others: [entry({ id: 'n2', title: '另一个项目', evidence: [{ ...proof, sha256: 'b' }] })],
    },
  },
  {
    rule: 'patent-number',
    why: 'a wrong check character',
    fails: { entry: patentEntry({ patentNumber: '202011058180.1' }) },
    field: 'patentNumber',
    message: '“专利号”“202011058180.1”校验位不符（按前面数字应为“0”），请对照专利证书改正。',
    passes: { entry: patentEntry() },
  },
  {
    rule: 'patent-kind-digit',
    why: 'on file as a utility model',
    fails: { entry: patentEntry(), context: patents({ kind: 'utility' }) },
    field: 'patentNumber',
    message: '专利台账中类型为“实用新型”，专利号 202011058180.0 却是发明专利的编号；请对照专利证书改正其一。',
    passes: { entry: patentEntry(), context: patents({ kind: null }) },
  },
  {
    rule: 'invention-only',
    why: 'a utility model by its number',
    fails: { entry: patentEntry({ patentNumber: '202326780720.7' }) },
    field: 'patentNumber',
    message: '“十大发明专利”只收发明专利，该项是实用新型专利；请更换项目，或核对专利号。',
    passes: { entry: patentEntry() },
  },
  {
    rule: 'patent-twice',
    why: 'the same number in another category',
    fails: { entry: patentEntry(), others: [entry({ id: 'n2', patentNumber: number, title: '甲' })] },
    field: 'patentNumber',
    message:
      '专利 ZL202011058180.0 今年还用于职工十大科技创新成果“甲”，同一专利每年只能用一次；请只保留一项。',
    passes: { entry: patentEntry(), others: [entry({ id: 'n2', title: '甲' })] },
  },
  {
    rule: 'patent-on-file',
    why: 'not in the ledger',
    fails: { entry: patentEntry(), context: { patents: new Map() } },
    field: 'patentNumber',
    message: '专利 202011058180.0 不在专利台账中，无法核对法律状态、专利权人和发明人；请先登记该专利。',
    passes: { entry: patentEntry() },
  },
  {
    rule: 'patent-on-file',
    why: 'in the ledger without status and grant',
    fails: { entry: patentEntry(), context: patents({ legalStatus: null, grantedOn: null }) },
    field: 'patentNumber',
    message: '专利 202011058180.0 的台账缺少法律状态、授权公告日，请补充后再核对。',
    passes: { entry: patentEntry(), context: patents({ legalStatus: 'pending', grantedOn: null }) },
  },
  {
    rule: 'patent-in-force',
    why: 'lapsed',
    fails: { entry: patentEntry(), context: patents({ legalStatus: 'lapsedUnpaid' }) },
    field: 'patentNumber',
    message:
      '专利 202011058180.0 的法律状态是“未缴年费终止”，已不在有效期内，不能申报；状态已变的请先更新专利台账。',
    passes: { entry: patentEntry(), context: patents({ legalStatus: 'granted' }) },
  },
  {
    rule: 'patent-in-force',
    why: 'granted next month',
    fails: { entry: patentEntry(), context: patents({ grantedOn: '2026-12' }) },
    field: 'patentNumber',
    message:
      '专利 202011058180.0 的授权公告日 2026 年 12 月还没有到（应不晚于 2026 年 11 月 23 日）；请核对专利台账，未授权的不能申报。',
    passes: { entry: patentEntry(), context: patents({ grantedOn: '2026-11' }) },
  },
  {
    rule: 'patent-in-force',
    why: 'twenty years over on the day of the deadline',
    fails: { entry: patentEntry(), context: patents({ filedOn: '2006-12-31' }) },
    field: 'patentNumber',
    message: '专利 202011058180.0 申请日 2006 年 12 月 31 日，二十年期限在截止日前已满，不能申报。',
    passes: { entry: patentEntry(), context: patents({ filedOn: '2007-01-01' }) },
  },
  {
    rule: 'patent-fee-paid',
    why: 'paid through last year',
    fails: { entry: patentEntry(), context: patents({ paidThrough: 2025 }) },
    field: 'patentNumber',
    message: '专利 202011058180.0 的年费缴至 2025 年，早于 2026 年；请补缴并更新专利台账，或附缴费凭证说明。',
    passes: { entry: patentEntry(), context: patents({ paidThrough: 2026 }) },
  },
  {
    rule: 'patent-status-fresh',
    why: 'looked up ninety-one days ago',
    fails: { entry: patentEntry(), context: patents({ statusCheckedOn: '2026-08-24' }) },
    field: 'patentNumber',
    message:
      '专利 202011058180.0 的法律状态是 91 天前查询的，超过 90 天；请到国家知识产权局网站重新查询，并更新专利台账中的“状态查询日期”。',
    passes: { entry: patentEntry(), context: patents({ statusCheckedOn: '2026-08-25' }) },
  },
  {
    rule: 'unit-is-patentee',
    why: 'owned by another unit',
    fails: {
      entry: patentEntry(),
      context: patents({ unit: { id: 'u2', text: '江苏太湖铁路集团有限公司' }, patentees: null }),
    },
    field: 'unit',
    message:
      '申报单位“江苏长江电力集团有限公司”不是专利 202011058180.0 的专利权人（台账登记为“江苏太湖铁路集团有限公司”）；请由专利权人申报，已转让的请更新专利台账。',
    passes: {
      entry: patentEntry(),
      context: patents({
        unit: { id: 'u2', text: '江苏太湖铁路集团有限公司' },
        patentees: `江苏太湖铁路集团有限公司、${unit.text}`,
      }),
    },
  },
  {
    rule: 'first-inventor',
    why: 'another first inventor',
    fails: { entry: patentEntry(), context: patents({ inventors: ['许昊', '徐志强'] }) },
    field: 'completers',
    message:
      '第一完成人“徐志强”不是专利 202011058180.0 的第一发明人（“许昊”）；请按专利证书调整，或说明原因。',
    passes: { entry: patentEntry(), context: patents({ inventors: ['徐志强'] }) },
  },
  {
    rule: 'inventors-are-completers',
    why: 'an inventor left out',
    fails: { entry: patentEntry(), context: patents({ inventors: ['徐志强', '梁俊杰'] }) },
    field: 'completers',
    message: '专利 202011058180.0 的发明人“梁俊杰”未列入完成人；请补列，或填写“发明人与完成人不一致的说明”。',
    passes: {
      entry: patentEntry({ answers: { innovationPoints: '甲', inventorNote: '梁俊杰已退休。' } }),
      context: patents({ inventors: ['徐志强', '梁俊杰'] }),
    },
  },
  {
    rule: 'earlier-winner',
    why: 'the same title of the same unit, punctuation aside',
    fails: { context: { awards: [award({ title: '配电网“接地故障”快速定位装置', unit })] } },
    field: 'title',
    message:
      '与 2024 年“职工十大科技创新成果”“配电网“接地故障”快速定位装置”是同一项目，以往年度获奖的不再受理；请撤回，或核对获奖记录是否有误。',
    passes: { context: { awards: [award({ title: '配电网“接地故障”快速定位装置' })] } },
  },
  {
    rule: 'earlier-winner',
    why: 'the same patent under another title',
    fails: { entry: patentEntry(), context: { awards: [award({ patentNumber: number, name: '' })] } },
    field: 'patentNumber',
    message:
      '与 2024 年获奖项目“隧道管片自动喷涂装置”是同一项目，以往年度获奖的不再受理；请撤回，或核对获奖记录是否有误。',
    passes: {
      entry: patentEntry(),
      context: { awards: [award({ patentNumber: '201815533883.2', title: '一种配电网接地故障装置', unit })] },
    },
  },
  {
    rule: 'reuse-decided',
    why: 'a person found it to be the same work',
    fails: { entry: entry({ sameWorks: ['配电网故障定位装置'] }) },
    field: 'title',
    message: '查重已认定与“配电网故障定位装置”是同一成果；请撤回重复的一项，或说明可以并存的依据。',
    passes: { entry: entry({ sameWorks: [] }) },
  },
  {
    rule: 'earlier-winner-similar',
    why: 'nearly the same title',
    fails: { context: { awards: [award({ title: '配电网接地故障快速定位系统' })] } },
    field: 'title',
    message:
      '与 2024 年“职工十大科技创新成果”“配电网接地故障快速定位系统”名称相近，请核对是否同一成果再次申报。',
    passes: { context: { awards: [award({ title: '配电网接地电阻测量方法' })] } },
  },
  {
    rule: 'earlier-winner-similar',
    why: 'the same team of the same unit',
    fails: { context: { awards: [award({ unit, completers: ['徐志强', '马昊'] })] } },
    field: 'completers',
    message:
      '与 2024 年“职工十大科技创新成果”“隧道管片自动喷涂装置”完成人中有“徐志强”，请核对是否同一成果再次申报。',
    passes: { context: { awards: [award({ completers: ['徐志强', '马昊'] })] } },
  },
]
