/** The slot under which a file beside a studio stands for an item of its checklist. */
export const checklistSlot = (item: string): string => `达标·${item}`
