import { say } from '../../text/say.ts'
import type { Check } from './check-context.ts'
import { answerText, labelOf, numberParameter } from './pack-parameters.ts'

export const notClassified: Check = (entry) =>
  entry.answers.classified === true
    ? [
        {
          field: 'answers.classified',
          message: say(
            '“是否涉密”填为是。涉密项目不得申报，也不得录入本机，请按保密规定处理后撤回。',
            'The work is marked as classified. Classified works may be neither nominated nor kept on this computer; deal with it under the secrecy rules and withdraw it.',
          ),
        },
      ]
    : []

export const noDispute: Check = (entry) =>
  entry.answers.disputed === true
    ? [
        {
          field: 'answers.disputed',
          message: say(
            '“是否存在权属争议”填为是。请在争议解决后再申报，或更正填写。',
            'A dispute over ownership is declared. Nominate once it is settled, or correct the answer.',
          ),
        },
      ]
    : []

/** One right per line, as the form asks. */
export const intellectualPropertyCap: Check = (entry, context) => {
  const cap = numberParameter(context.pack, 'intellectualPropertyCap')
  const field = 'answers.intellectualProperty'
  const count = answerText(entry, 'intellectualProperty')
    .split('\n')
    .filter((line) => line.trim() !== '').length
  if (cap === null || count <= cap) return []
  const label = labelOf(field, entry, context)
  return [
    {
      field,
      message: say(
        '“{label}”列了 {count} 项，超过 {cap} 项上限，请减少 {over} 项或说明。',
        '“{label}” lists {count}, more than the {cap} allowed; take {over} off, or explain.',
        { label, count, cap, over: count - cap },
      ),
    },
  ]
}
