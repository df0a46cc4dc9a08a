/** The panel of a cycle, who scores what, ballots, and the rule and result that are kept with their hashes. */
export const judging0012 = `
CREATE TABLE judge (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  cycle_id TEXT, cycle_text TEXT, code TEXT, name TEXT, person_id TEXT, person_text TEXT,
  unit_id TEXT, unit_text TEXT, title TEXT, former_units TEXT, ties TEXT, note TEXT
) STRICT;
CREATE INDEX judge_cycle ON judge (cycle_id) WHERE deleted = 0;
CREATE INDEX judge_person ON judge (person_id) WHERE deleted = 0;
CREATE INDEX judge_unit ON judge (unit_id) WHERE deleted = 0;
CREATE TABLE assignment (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  nomination_id TEXT, nomination_text TEXT, judge_id TEXT, judge_text TEXT, cycle_year REAL,
  state TEXT, basis TEXT, reason TEXT
) STRICT;
CREATE INDEX assignment_nomination ON assignment (nomination_id) WHERE deleted = 0;
CREATE INDEX assignment_judge ON assignment (judge_id) WHERE deleted = 0;
CREATE INDEX assignment_cycle ON assignment (cycle_year) WHERE deleted = 0;
CREATE TABLE ballot (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  cycle_id TEXT, cycle_text TEXT, category TEXT, round REAL, title TEXT, rule TEXT, voters TEXT, papers TEXT
) STRICT;
CREATE INDEX ballot_cycle ON ballot (cycle_id) WHERE deleted = 0;
ALTER TABLE cycle ADD COLUMN frozen_rule TEXT;
ALTER TABLE cycle ADD COLUMN result TEXT;
`
