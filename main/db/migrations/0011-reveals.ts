/** Who looked at whose ID number, when and why; never the number. Beside the log: a look changes nothing, and no undo may take it back. */
export const reveals0011 = `
CREATE TABLE reveal (
  number INTEGER PRIMARY KEY,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  station TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX reveal_person ON reveal (person);
`
