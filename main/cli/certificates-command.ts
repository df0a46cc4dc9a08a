import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export const certificatesCommand = async (
  session: Session,
  input: {
    readonly cycle: number
    readonly issuedOn: string
    readonly each: string
    readonly paper: string
    readonly prefix: string
    readonly out?: string
  },
): Promise<Outcome> => {
  const { out, ...rest } = input
  const data = await session.call('certificate.build', {
    ...rest,
    ...(out ? { out: pathFromHere(out) } : {}),
  })
  const lines = data.files.map(({ file, certificates }) => `  ${file}：${certificates} 张`)
  return { exit: 0, data, text: [`证书在：${data.out}`, ...lines].join('\n') }
}
