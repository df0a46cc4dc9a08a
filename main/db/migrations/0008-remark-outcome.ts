/** A remark of a return is put right, or left as it is on purpose; both close it. */
export const remarkOutcome0008 = `
ALTER TABLE remark ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1));
`
