/** The slot of a file put beside a record without saying what it is; stored, so the same in each language. */
export const otherMaterialSlot = '其他材料'
