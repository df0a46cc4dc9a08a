import { defineTexts } from '../../lib/texts.ts'

/** Why two records may be the same; keys are the codes of the rule. */
export const reasonTexts = defineTexts(
  'same-reasons',
  {
    sameNumber: '身份证号相同',
    sameUnit: '同名且同单位',
    samePhone: '同名且电话相同',
    sameBorn: '同名且出生年月相同',
    sameCode: '信用代码相同',
    sameCore: '名称只差省名或公司形式',
  },
  {
    sameNumber: 'same ID number',
    sameUnit: 'same name and unit',
    samePhone: 'same name and phone',
    sameBorn: 'same name and birth',
    sameCode: 'same credit code',
    sameCore: 'names differ only in form',
  },
)
