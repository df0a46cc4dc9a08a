/** What was decided about the likeness of an entry to other records. */
export const reuse0013 = `
ALTER TABLE nomination ADD COLUMN reuse TEXT;
`
