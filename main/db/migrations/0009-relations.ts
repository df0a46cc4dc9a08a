/** Which records have to do with each other; asked for from either end. */
export const relations0009 = `
CREATE TABLE relation (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, one TEXT, other TEXT
) STRICT;
CREATE INDEX relation_one ON relation (one);
CREATE INDEX relation_other ON relation (other);
`
