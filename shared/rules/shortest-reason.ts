/** Characters that a reason must have at least: shorter ones tell nothing to whoever looks into a decision later. */
export const shortestReason = 6
