/** What is typed into forms before it is stored. Of this workstation only: not in the log, never exchanged. */
export const drafts0004 = `
CREATE TABLE draft (
  key TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  record TEXT,
  typed TEXT NOT NULL,
  base TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
