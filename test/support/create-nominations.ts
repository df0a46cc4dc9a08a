import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureCycle } from '../../main/db/cycle-record.ts'
import { createWorkspace, type OpenedWorkspace } from '../../main/db/open-workspace.ts'
import type { Values } from '../../shared/record/field.ts'

const evidenceFolder = fileURLToPath(new URL('../fixtures/samples/证明材料/', import.meta.url))
const point =
  '针对岸桥吊具电缆作业中更换耗时长、故障难判断的问题，班组自主研制节能改造，采用模块化结构与在线测量相结合的办法，单次作业时间由117分钟缩短至44分钟，12个月内未再发生同类停机，已在9个作业区推广。'

export interface NominationWorkspace {
  readonly workspace: OpenedWorkspace
  /** Complete, with rare names, evidence in A4 and A3, a rotated photograph and a drawing. */
  readonly full: string
  /** Its evidence is encrypted, truncated, empty and mislabelled. */
  readonly faulty: string
  /** A patent without any evidence. */
  readonly bare: string
  dispose(): Promise<void>
}

const completers = (...names: readonly string[]): Values['completers'] =>
  names.map((name, index) => ({
    name,
    personId: null,
    ...(index === 0
      ? { unit: '江苏润扬水务集团有限公司', post: '桥吊司机', skill: '高级技师', frontLine: true }
      : {}),
  }))

/** A real workspace of the 2026 cycle with three nominations and sample evidence in its slots. */
export const createNominations = async (): Promise<NominationWorkspace> => {
  const dir = await mkdtemp(join(tmpdir(), 'ledger-packets-'))
  const workspace = await createWorkspace({
    dir: join(dir, 'ledger'),
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
  })
  const { store, attachments } = workspace
  const shas = new Map<string, string>()
  const attach = async (file: string): Promise<void> => {
    const { sha256 } = await attachments.addBytes(new Uint8Array(readFileSync(join(evidenceFolder, file))))
    shas.set(file, sha256)
  }
  const proof = '润扬水务+高压电缆接头远程操控平台的研制与应用+'
  const files: Readonly<Record<'full' | 'faulty', readonly (readonly [slot: string, file: string])[]>> = {
    full: [
      ['photo', '现场照片-旋转.jpg'],
      ['photo', '示意图.png'],
      ['useProof', `${proof}应用证明.pdf`],
      ['benefitProof', `${proof}效益证明.pdf`],
      ['other', '扫描件-盖章页.jpg'],
    ],
    faulty: [
      ['useProof', '加密.pdf'],
      ['useProof', '截断.pdf'],
      ['benefitProof', '空文件.pdf'],
      ['other', '伪装.pdf'],
    ],
  }
  for (const [, file] of [...files.full, ...files.faulty]) await attach(file)
  const ids = store.write({ label: 'test' }, (writer) => {
    const cycle = ensureCycle(writer, 2026)
    const unit = writer.insert('unit', { name: '江苏润扬水务集团有限公司', shortName: '润扬水务' })
    const common: Values = {
      cycle: { id: cycle.id, text: cycle.name },
      unit: { id: unit, text: '润扬水务' },
      recommender: { id: null, text: '江苏省水务工会' },
      industryKind: 'emerging',
      firstUse: '2024-02-13',
      phone: '15009608784',
      benefits: [
        { year: 2023, amount: 701_000_000, output: 500_000_000 },
        { year: 2024, amount: 806_000_000, approximate: true },
        { year: 2025, amount: 205_000_000 },
      ],
      answers: {
        innovationPoints: `${point}\n`.repeat(7),
        background: point,
        classified: false,
        disputed: false,
      },
    }
    const insert = (values: Values): string => writer.insert('nomination', { ...common, ...values })
    const made = {
      full: insert({
        category: 'achievement',
        number: 1,
        title: '高压电缆接头远程操控平台的研制与应用',
        completers: completers('宋㛃', '沈𬭩', '邓文静', '李志强', '马昊'),
      }),
      faulty: insert({
        category: 'achievement',
        number: 2,
        title: '污水泵站格栅在线监测系统',
        completers: completers('冯㛃', '谢凯'),
      }),
      bare: insert({
        category: 'patent',
        number: 1,
        title: '一种接触网吊弦方法',
        patentNumber: '201815533883.2',
        completers: completers('陆卫东'),
      }),
    }
    for (const owner of ['full', 'faulty'] as const) {
      files[owner].forEach(([slot, fileName], order) => {
        writer.insert('evidence', {
          fileName,
          sha256: shas.get(fileName) ?? '',
          owner: made[owner],
          slot,
          order,
          cycleYear: 2026,
        })
      })
    }
    return made
  })
  return {
    workspace,
    ...ids,
    async dispose() {
      await workspace.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
