/** Where a finding or a problem sends the focus. */
export const fieldElementId = (name: string, scope = ''): string => `field-${scope}${name}`
