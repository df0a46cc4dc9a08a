/** How tables of workbooks were set right by hand, by the shape of their headers; kept beside the log, for it is no record. */
export const importMemory0015 = `
CREATE TABLE import_shape (
  shape TEXT NOT NULL,
  sender TEXT NOT NULL,
  setting TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (shape, sender)
) STRICT, WITHOUT ROWID;

-- Who is meant by names that workbooks write: a row, or none.
CREATE TABLE import_name (
  names TEXT NOT NULL
) STRICT;
`
