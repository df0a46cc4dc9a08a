import type { LinkValue, PersonEntry, Values } from '../record/field.ts'
import { said, say } from '../text/say.ts'
import type { Remark } from './cell-outcome.ts'
import { entrySeparator, type PersonPart, withPersonPart } from './person-details.ts'

/** The unit of the first completer is printed even where it is only that of the nomination: then nothing new is said. */
const withoutGivenUnit = (people: readonly PersonEntry[], values: Values): readonly PersonEntry[] => {
  const [first, ...others] = people
  const given = (values.unit as LinkValue | null | undefined)?.text
  if (first?.unit === undefined || first.unit !== given) return people
  const { unit: _, ...rest } = first
  return [rest, ...others]
}

/** The completers of a row with what one column of a form says of them; `remark` names what could not be read. */
export const readPersonDetails = (
  values: Values,
  part: PersonPart,
  cell: string,
): {
  readonly people: readonly PersonEntry[] | null
  readonly value: string
  readonly remark: Remark | null
} => {
  const value = cell.replaceAll(entrySeparator, '、')
  const known = (values.completers ?? []) as readonly PersonEntry[]
  const read = withPersonPart(known, part, cell)
  if (!read)
    return {
      people: null,
      value,
      remark: {
        code: 'people-uneven',
        ...said(
          say(
            '完成人表中有重名或一格多人，这一列没有导入。请一人一行填写。',
            'The table of completers has a name twice, or several in one cell; this column was not imported. Write one person to a line.',
          ),
        ),
      },
    }
  const people = part === 'unit' ? withoutGivenUnit(read.people, values) : read.people
  const remark =
    read.unread.length === 0
      ? null
      : {
          code: 'person-unreadable',
          ...said(
            say(
              '看不懂“{unread}”，这些人的这一项留空。请在申报表中改正后重新导入。',
              '“{unread}” cannot be read and was left empty. Correct it in the form and import it again.',
              { unread: read.unread.join('、') },
            ),
          ),
        }
  return { people, value, remark }
}
