/** Kits that judges score with away from the program, and wording that stands in them for what would tell whose it is. */
export const judgeKits0016 = `
CREATE TABLE judge_kit (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  cycle_year REAL, judge TEXT, file TEXT, public_key TEXT, contents TEXT, due_on TEXT, returned TEXT, voided INTEGER
) STRICT;
CREATE INDEX judge_kit_cycle ON judge_kit (cycle_year) WHERE deleted = 0;
ALTER TABLE nomination ADD COLUMN blind_wording TEXT;
`
