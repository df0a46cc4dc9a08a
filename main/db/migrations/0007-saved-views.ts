/** Views of registers: records like any other. */
export const savedViews0007 = `
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT, register TEXT, address TEXT, columns TEXT, opens_first INTEGER
) STRICT;
`
