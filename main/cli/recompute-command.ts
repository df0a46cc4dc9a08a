import type { Outcome } from './output.ts'
import type { Session } from './session.ts'

/** Makes the settled result of a year anew from the change log: 0 equal, 2 different. */
export const recomputeCommand = async (session: Session, year: number): Promise<Outcome> => {
  const data = await session.call('judging.recompute', { year })
  const lines = data.equal
    ? ['一致：由日志重新算出的结果与保存的逐字节相同']
    : ['不一致：由日志重新算出的结果与保存的不同', ...data.differences.map(({ message }) => `  ${message}`)]
  return {
    exit: data.equal ? 0 : 2,
    data,
    text: [...lines, `保存的指纹：${data.stored}`, `重算的指纹：${data.recomputed}`].join('\n'),
  }
}
