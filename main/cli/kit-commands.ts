import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

const stateNames = { out: '未交回', late: '已过期限，未交回', returned: '已交回', void: '已作废' } as const

export const kitsCommand = async (session: Session, cycle: number): Promise<Outcome> => {
  const data = await session.call('kit.overview', { cycle })
  const lines = data.kits.map(
    ({ judge, file, entries, pages, dueOn, state }) =>
      `  评委${judge}　${stateNames[state]}　${entries} 项　${pages} 页佐证${dueOn ? `　期限 ${dueOn}` : ''}　${file}`,
  )
  return { exit: 0, data, text: lines.length === 0 ? '还没有生成评审包' : lines.join('\n') }
}

export interface MakeKitsOptions {
  readonly cycle: number
  readonly judges?: number
  readonly only?: readonly string[]
  readonly slot?: readonly string[]
  readonly due?: string
  readonly out?: string
}

/** A blind kit that would leak is a finding: nothing is made, and every place is named. */
export const makeKitsCommand = async (session: Session, options: MakeKitsOptions): Promise<Outcome> => {
  const { slot, out, ...rest } = options
  const data = await session.call('kit.make', {
    ...rest,
    ...(slot ? { slots: slot } : {}),
    ...(out ? { out: pathFromHere(out) } : {}),
  })
  if (data.kind === 'leaks') {
    const lines = data.leaks.map(
      ({ number, title, place, found, excerpt }) =>
        `  ${number} ${title} · ${place}：“${found}”（${excerpt}）`,
    )
    const head = `没有生成：${data.leaks.length} 处会暴露是谁的申报。请改用盲评用语，或不放入该份佐证。`
    return { exit: 2, data, text: [head, ...lines].join('\n') }
  }
  const unseen =
    data.blind && data.unseen.pages > 0
      ? [`${data.unseen.pages} 页佐证含图片，图片里的字程序看不出，请逐页看过：`].concat(
          data.unseen.rows.map(
            ({ title, slot: name, pages }) => `  ${title} · ${name} 第 ${pages.join('、')} 页`,
          ),
        )
      : []
  const lines = [
    `评审包 ${data.kits.length} 份，在：${data.out}`,
    ...data.kits.map(({ file, entries, pages }) => `  ${file}　${entries} 项　${pages} 页佐证`),
    `口令条（与评审包分开交给评委）：packets/${data.slips.replaceAll('\\', '/')}`,
    ...data.faulty.map((file) => `  打不开，没有放入：${file}`),
    ...unseen,
  ]
  return { exit: data.faulty.length > 0 ? 2 : 0, data, text: lines.join('\n') }
}

export const takeScoresCommand = async (session: Session, files: readonly string[]): Promise<Outcome> => {
  const data = await session.call('kit.read', { files: files.map(pathFromHere) })
  const lines = data.files.map((one) =>
    one.kind === 'refused'
      ? `${one.file}：${one.message}`
      : `${one.file}：收取评委${one.judge}的评分 ${one.scored} 项，回避 ${one.recused} 项${one.gone > 0 ? `，${one.gone} 项已退出评选` : ''}`,
  )
  const isWhole = data.files.every(({ kind }) => kind === 'taken')
  return { exit: isWhole ? 0 : 2, data, text: lines.join('\n') }
}
