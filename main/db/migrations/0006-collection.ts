/** Workbooks sent out to units without the program, and what came back; kept beside the log, for it is no record. */
export const collection0006 = `
CREATE TABLE collection (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  unit TEXT NOT NULL,
  kinds TEXT NOT NULL,
  due_on TEXT,
  file_name TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  sent_at TEXT NOT NULL
) STRICT;

-- "step" is the import that took it in; null where it changed nothing.
CREATE TABLE collection_answer (
  number INTEGER PRIMARY KEY,
  collection TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  step TEXT
) STRICT;
`
