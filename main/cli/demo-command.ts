import { rm } from 'node:fs/promises'
import type { Outcome } from './output.ts'
import type { Session } from './session.ts'
import { createCommand } from './workspace-commands.ts'

/**
 * The main job without a window: sample workspace → check → rank → packets → verify. `disposable` says that the
 * folder is the demo's own and may be made afresh; a folder that the user named is never emptied.
 */
export const demoCommand = async (
  session: Session,
  dir: string,
  cycle: number,
  disposable: boolean,
): Promise<Outcome> => {
  if (disposable) await rm(dir, { recursive: true, force: true })
  await createCommand(session, dir, true, { operator: '演示', unit: '样例工会', role: '秘书' })
  const { findings } = await session.call('check.run', { cycle })
  const ranking = await session.call('rank.run', { cycle })
  const packet = await session.call('packet.build', { cycle, all: false })
  const verified = await session.call('packet.verify', { path: packet.out })
  const elected = ranking.categories.map(
    (category) => `${category.category} 入选 ${category.entries.filter((entry) => entry.elected).length} 项`,
  )
  const text = [
    `样例台账库：${dir}`,
    `形式审查：${findings.length} 条，其中必改 ${findings.filter((finding) => finding.severity === 'block').length} 条`,
    elected.join('，'),
    `申报书 ${packet.dossiers.length} 份，共 ${packet.pages} 页（${packet.engine}），用时 ${(packet.ms / 1000).toFixed(1)} 秒`,
    verified.ok ? '校验通过' : '校验未通过',
    `报送包在：${packet.out}`,
  ].join('\n')
  return { exit: verified.ok ? 0 : 2, data: { workspace: dir, packet, verify: verified }, text }
}
