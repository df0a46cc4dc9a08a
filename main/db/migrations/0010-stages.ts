/** Until when an entry may be changed where it stands, and the objections raised against it. */
export const stages0010 = `
ALTER TABLE nomination ADD COLUMN stage_due TEXT;
ALTER TABLE nomination ADD COLUMN objections TEXT;
`
