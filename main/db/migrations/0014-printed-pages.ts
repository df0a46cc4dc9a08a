/**
 * What final dossiers said when they were printed, and the codes of their pages, so that a page can be told years later.
 * Kept beside the log, for it is no record: what was printed stays printed.
 */
export const printedPages0014 = `
CREATE TABLE printed_dossier (
  number INTEGER PRIMARY KEY,
  nomination TEXT NOT NULL,
  year INTEGER NOT NULL,
  data_hash TEXT NOT NULL,
  templates TEXT NOT NULL,
  model TEXT NOT NULL,
  pages INTEGER NOT NULL,
  printed_by TEXT NOT NULL,
  printed_at TEXT NOT NULL,
  last_printed_at TEXT NOT NULL,
  UNIQUE (nomination, data_hash, templates)
) STRICT;

CREATE TABLE page_code (
  code TEXT PRIMARY KEY,
  dossier INTEGER NOT NULL REFERENCES printed_dossier (number),
  printed_in TEXT NOT NULL,
  page INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
