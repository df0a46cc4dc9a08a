/**
 * The first tables. Migrations are append-only: this text never changes again, a later file alters.
 * Links carry no foreign keys: a record may arrive before the one it points to, or name one not on file.
 */
export const records0001 = `
CREATE TABLE studio (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT, kind TEXT, leader_name TEXT, leader_id TEXT, leader_text TEXT, leader_honour TEXT,
  leader_skill TEXT, unit_id TEXT, unit_text TEXT, level TEXT, named_on TEXT, member_count REAL,
  area REAL, patent_count REAL, innovation_count REAL, benefit INTEGER, contact TEXT, phone TEXT,
  field TEXT, note TEXT
) STRICT;

CREATE TABLE studio_member (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  studio_id TEXT, studio_text TEXT, name TEXT, person_id TEXT, person_text TEXT, sex TEXT, post TEXT,
  skill TEXT, front_line INTEGER, joined_on TEXT, left_on TEXT
) STRICT;

CREATE TABLE alliance (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT, kind TEXT, lead_unit_id TEXT, lead_unit_text TEXT, founded_on TEXT, note TEXT
) STRICT;

CREATE TABLE alliance_member (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  alliance_id TEXT, alliance_text TEXT, studio_id TEXT, studio_text TEXT, role TEXT, joined_on TEXT,
  left_on TEXT, left_reason TEXT
) STRICT;

CREATE TABLE innovation (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, category TEXT, unit_id TEXT, unit_text TEXT, first_completer TEXT, completers TEXT,
  studio_id TEXT, studio_text TEXT, completed_on TEXT, first_use TEXT, benefit INTEGER,
  applied INTEGER, content TEXT, phone TEXT, note TEXT
) STRICT;

CREATE TABLE achievement (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, unit_id TEXT, unit_text TEXT, completers TEXT, studio_id TEXT, studio_text TEXT,
  industry_kind TEXT, started_on TEXT, completed_on TEXT, first_use TEXT, benefits TEXT,
  innovation_points TEXT, note TEXT
) STRICT;

CREATE TABLE method (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, unit_id TEXT, unit_text TEXT, completers TEXT, studio_id TEXT, studio_text TEXT,
  industry_kind TEXT, trade TEXT, first_use TEXT, benefits TEXT, background TEXT, steps TEXT,
  innovation_points TEXT, note TEXT
) STRICT;

CREATE TABLE patent (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, patent_number TEXT, patent_kind TEXT, filed_on TEXT, granted_on TEXT, unit_id TEXT,
  unit_text TEXT, patentees TEXT, inventors TEXT, main_class TEXT, legal_status TEXT,
  paid_through REAL, status_checked_on TEXT, studio_id TEXT, studio_text TEXT, benefits TEXT, note TEXT
) STRICT;

CREATE TABLE award (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, name TEXT, level TEXT, year REAL, unit_id TEXT, unit_text TEXT, completers TEXT,
  patent_number TEXT, document_number TEXT, note TEXT
) STRICT;

CREATE TABLE unit (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT, short_name TEXT, credit_code TEXT, region TEXT, affiliation TEXT, industry TEXT,
  parent_id TEXT, parent_text TEXT, contact TEXT, phone TEXT, note TEXT
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT, unit_id TEXT, unit_text TEXT, sex TEXT, post TEXT, skill TEXT, front_line INTEGER,
  unit_head INTEGER, honours TEXT, education TEXT, phone TEXT, note TEXT
) STRICT;

CREATE TABLE cycle (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT, year REAL, deadline TEXT, pack TEXT, note TEXT
) STRICT;

CREATE TABLE nomination (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  cycle_id TEXT, cycle_text TEXT, category TEXT, number REAL, title TEXT, unit_id TEXT, unit_text TEXT,
  recommender_id TEXT, recommender_text TEXT, completers TEXT, patent_number TEXT, industry_kind TEXT,
  first_use TEXT, benefits TEXT, contact TEXT, phone TEXT, answers TEXT, stage TEXT, stage_reason TEXT,
  source_id TEXT, tie_order REAL, tie_reason TEXT, explained TEXT, note TEXT
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  file_name TEXT, sha256 TEXT, owner TEXT, slot TEXT, cycle_year REAL, size REAL, pages REAL,
  "order" REAL, problems TEXT, caption TEXT
) STRICT;

CREATE TABLE score_sheet (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  nomination_id TEXT, nomination_text TEXT, cycle_year REAL, judge TEXT, recused INTEGER, points TEXT,
  remark TEXT
) STRICT;
-- One row per undoable step; a step that is still open at start-up is rolled back.
CREATE TABLE step (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  detail TEXT NOT NULL,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  station TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'abandoned')),
  changes INTEGER NOT NULL DEFAULT 0,
  undoes TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX step_state ON step (state) WHERE state = 'open';

-- One entry per record and step; before and after are JSON objects of the changed fields.
CREATE TABLE change_log (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  step TEXT NOT NULL REFERENCES step (id),
  type TEXT NOT NULL,
  record TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete', 'restore')),
  clock TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX change_log_step ON change_log (step, record);
CREATE INDEX change_log_record ON change_log (record);

-- Normalised text of the fields that records are looked up by; kept by every write, rebuilt when the rule changes.
CREATE TABLE text_key (
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  key TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (type, field, key, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX studio_name ON studio (name, id) WHERE deleted = 0;
CREATE INDEX studio_unit ON studio (unit_id) WHERE deleted = 0;
CREATE INDEX studio_member_studio ON studio_member (studio_id) WHERE deleted = 0;
CREATE INDEX studio_member_person ON studio_member (person_id) WHERE deleted = 0;
CREATE INDEX alliance_name ON alliance (name, id) WHERE deleted = 0;
CREATE INDEX alliance_member_alliance ON alliance_member (alliance_id) WHERE deleted = 0;
CREATE INDEX alliance_member_studio ON alliance_member (studio_id) WHERE deleted = 0;
CREATE INDEX innovation_title ON innovation (title, id) WHERE deleted = 0;
CREATE INDEX innovation_unit ON innovation (unit_id) WHERE deleted = 0;
CREATE INDEX innovation_studio ON innovation (studio_id) WHERE deleted = 0;
CREATE INDEX achievement_title ON achievement (title, id) WHERE deleted = 0;
CREATE INDEX achievement_unit ON achievement (unit_id) WHERE deleted = 0;
CREATE INDEX achievement_studio ON achievement (studio_id) WHERE deleted = 0;
CREATE INDEX method_title ON method (title, id) WHERE deleted = 0;
CREATE INDEX method_unit ON method (unit_id) WHERE deleted = 0;
CREATE INDEX method_studio ON method (studio_id) WHERE deleted = 0;
CREATE INDEX patent_title ON patent (title, id) WHERE deleted = 0;
CREATE INDEX patent_unit ON patent (unit_id) WHERE deleted = 0;
CREATE INDEX patent_studio ON patent (studio_id) WHERE deleted = 0;
CREATE INDEX award_title ON award (title, id) WHERE deleted = 0;
CREATE INDEX award_unit ON award (unit_id) WHERE deleted = 0;
CREATE INDEX unit_name ON unit (name, id) WHERE deleted = 0;
CREATE INDEX unit_parent ON unit (parent_id) WHERE deleted = 0;
CREATE INDEX person_name ON person (name, id) WHERE deleted = 0;
CREATE INDEX person_unit ON person (unit_id) WHERE deleted = 0;
CREATE INDEX cycle_year ON cycle (year) WHERE deleted = 0;
CREATE INDEX nomination_cycle ON nomination (cycle_id, category) WHERE deleted = 0;
CREATE INDEX nomination_unit ON nomination (unit_id) WHERE deleted = 0;
CREATE INDEX nomination_source ON nomination (source_id) WHERE deleted = 0;
CREATE INDEX evidence_owner ON evidence (owner) WHERE deleted = 0;
CREATE INDEX evidence_cycle ON evidence (cycle_year) WHERE deleted = 0;
CREATE INDEX evidence_sha256 ON evidence (sha256) WHERE deleted = 0;
CREATE INDEX score_sheet_nomination ON score_sheet (nomination_id) WHERE deleted = 0;
CREATE INDEX score_sheet_cycle ON score_sheet (cycle_year) WHERE deleted = 0;
`
