import type { Inputs } from '../../shared/contract.ts'
import { filesBelow } from './files-below.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

/** `--cycle` makes the year from the default pack where there is none yet. */
const ensureCycle = (session: Session, year: number) => session.call('cycle.create', { year })

export const attachCommand = async (session: Session, dir: string, cycle: number): Promise<Outcome> => {
  await ensureCycle(session, cycle)
  const report = await session.call('evidence.attachFolder', { files: filesBelow(pathFromHere(dir)), cycle })
  const lines = [
    `归位 ${report.matched} 份，待归位 ${report.unmatched.length} 份`,
    ...report.unmatched.map((file) => `  待归位：${file}`),
    ...report.faulty.map((file) => `  有问题：${file.message}`),
  ]
  return { exit: report.faulty.length > 0 ? 2 : 0, data: report, text: lines.join('\n') }
}

export const placeCommand = async (
  session: Session,
  file: string,
  nomination: string,
  slot: string,
): Promise<Outcome> => {
  const data = await session.call('evidence.place', { file: pathFromHere(file), nomination, slot })
  return { exit: 0, data, text: `已放入 ${slot}` }
}

const severityNames = { block: '必改', explain: '须说明', verify: '请核对', hint: '提示' } as const

export const checkCommand = async (session: Session, cycle: number): Promise<Outcome> => {
  await ensureCycle(session, cycle)
  const data = await session.call('check.run', { cycle })
  const lines = data.findings.map(
    (finding) =>
      `[${severityNames[finding.severity]}] ${finding.title}：${finding.message}（${finding.source}）`,
  )
  const text = lines.length === 0 ? '形式审查通过，没有发现问题' : lines.join('\n')
  return { exit: data.findings.length > 0 ? 2 : 0, data, text }
}

export const checkReportCommand = async (
  session: Session,
  { out, ...input }: Inputs['check.report'],
): Promise<Outcome> => {
  const data = await session.call('check.report', { ...input, ...(out ? { out: pathFromHere(out) } : {}) })
  return { exit: 0, data, text: [`审查意见在：${data.out}`, ...data.files].join('\n') }
}

export const rankCommand = async (session: Session, cycle: number): Promise<Outcome> => {
  await ensureCycle(session, cycle)
  const data = await session.call('rank.run', { cycle })
  const lines = data.categories.flatMap((category) => [
    category.category,
    ...category.entries.map(
      (entry) =>
        `  ${entry.rank ?? '—'}  ${entry.score?.toFixed(2) ?? '未评分'}  ${entry.elected ? '入选' : '    '}  ${entry.title}（${entry.unit}）${entry.findings > 0 ? `，审查问题 ${entry.findings} 项` : ''}`,
    ),
  ])
  return { exit: 0, data, text: lines.join('\n') }
}

export interface PacketOptions {
  readonly cycle: number
  readonly out?: string
  readonly all: boolean
  readonly word?: boolean
  readonly engine?: string
}

export const packetCommand = async (session: Session, options: PacketOptions): Promise<Outcome> => {
  await ensureCycle(session, options.cycle)
  const { out, ...rest } = options
  const data = await session.call('packet.build', { ...rest, ...(out ? { out: pathFromHere(out) } : {}) })
  const drafts = data.dossiers.filter((dossier) => dossier.draft)
  const lines = [
    `申报书 ${data.dossiers.length} 份（其中草稿 ${drafts.length} 份），共 ${data.pages} 页，用时 ${(data.ms / 1000).toFixed(1)} 秒`,
    `报送包在：${data.out}`,
  ]
  return { exit: drafts.length > 0 ? 2 : 0, data, text: lines.join('\n') }
}

export const bindingCommand = async (
  session: Session,
  { path, out, ...rest }: { path: string; copies: number; a3: boolean; out?: string },
): Promise<Outcome> => {
  const data = await session.call('packet.binding', {
    ...rest,
    path: pathFromHere(path),
    ...(out ? { out: pathFromHere(out) } : {}),
  })
  return { exit: 0, data, text: [`清单在：${data.out}`, ...data.files].join('\n') }
}

export const archiveCommand = async (session: Session, path: string, out?: string): Promise<Outcome> => {
  const data = await session.call('packet.archive', {
    path: pathFromHere(path),
    ...(out ? { out: pathFromHere(out) } : {}),
  })
  const failed = data.items.flatMap(({ file, checks }) =>
    checks
      .filter(({ ok }) => !ok)
      .map(({ property, name, detail }) => `  ${file}：${property}，${name}：${detail}`),
  )
  const lines = [
    `归档 ${data.items.length} 件，在：${data.out}`,
    ...failed,
    ...data.left.map(({ title, reason }) => `  没有归档：${title}，${reason}`),
  ]
  return { exit: failed.length > 0 || data.left.length > 0 ? 2 : 0, data, text: lines.join('\n') }
}

export const verifyCommand = async (session: Session, path: string): Promise<Outcome> => {
  const data = await session.call('packet.verify', { path: pathFromHere(path) })
  const text = data.ok
    ? '校验通过：文件与清单一致'
    : data.findings.map((finding) => finding.message).join('\n')
  return { exit: data.ok ? 0 : 2, data, text }
}

export const judgeSheetsCommand = async (
  session: Session,
  input: { readonly cycle: number; readonly judges: number; readonly out: string },
): Promise<Outcome> => {
  await ensureCycle(session, input.cycle)
  const data = await session.call('judgeSheets.build', { ...input, out: pathFromHere(input.out) })
  return { exit: 0, data, text: data.files.join('\n') }
}

export const noticeCommand = async (
  session: Session,
  input: {
    readonly cycle: number
    readonly from: string
    readonly to: string
    readonly issued?: string
    readonly commendation?: true
    readonly out: string
  },
): Promise<Outcome> => {
  const data = await session.call('notice.build', {
    cycle: input.cycle,
    kind: input.commendation ? 'commendation' : 'publicity',
    issuedOn: input.issued ?? input.from,
    from: input.from,
    to: input.to,
    out: pathFromHere(input.out),
  })
  return { exit: 0, data, text: data.files.map(({ file }) => file).join('\n') }
}
