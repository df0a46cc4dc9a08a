/**
 * What comes and goes between workstations. Only `alias` holds records; the rest is kept beside the log, because
 * a station knows more than its own changes. Parents of own changes are not stored: the order of the log gives them.
 */
export const exchange0005 = `
CREATE TABLE alias (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  joined TEXT, kept TEXT, record_type TEXT, reason TEXT
) STRICT;

-- Ops that the log does not tell: those of other stations, and decisions taken here. "position" is the newest
-- sequence of the log when the op came in, so that the order of everything is known.
CREATE TABLE exchange_op (
  number INTEGER PRIMARY KEY,
  clock TEXT NOT NULL,
  type TEXT NOT NULL,
  record TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete', 'restore', 'settle')),
  fields TEXT NOT NULL,
  parents TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  package TEXT,
  step TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX exchange_op_record ON exchange_op (record, clock);

-- Steps whose log entries are the effect of ops, not changes of this station's own.
CREATE TABLE merge_step (
  step TEXT PRIMARY KEY NOT NULL,
  first_op INTEGER NOT NULL,
  newest_clock TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  record TEXT NOT NULL,
  field_group TEXT NOT NULL,
  type TEXT NOT NULL,
  package TEXT,
  found_at TEXT NOT NULL,
  PRIMARY KEY (record, field_group)
) STRICT, WITHOUT ROWID;

-- Two records that may be one; nobody has decided where "decision" is null.
CREATE TABLE likeness (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  type TEXT NOT NULL,
  package TEXT,
  found_at TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('same', 'different')),
  decided_by TEXT,
  decided_at TEXT,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Packages sent and received, by the SHA-256 of their manifest.
CREATE TABLE package (
  id TEXT PRIMARY KEY NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  state TEXT NOT NULL,
  made_at TEXT NOT NULL,
  station TEXT NOT NULL,
  operator TEXT NOT NULL,
  unit TEXT NOT NULL,
  recipient TEXT NOT NULL,
  contents TEXT NOT NULL,
  counts TEXT NOT NULL,
  file_name TEXT NOT NULL,
  step TEXT,
  log_sequence INTEGER NOT NULL,
  op_number INTEGER NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE package_record (
  package TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (package, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  id TEXT PRIMARY KEY NOT NULL,
  package TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('received', 'returned')),
  made_at TEXT NOT NULL,
  operator TEXT NOT NULL,
  unit TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_package ON receipt (package);

-- What a receiver says about a field of what it was sent.
CREATE TABLE remark (
  id TEXT PRIMARY KEY NOT NULL,
  package TEXT NOT NULL,
  type TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  done_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX remark_record ON remark (record);

CREATE TABLE signer (
  key TEXT PRIMARY KEY NOT NULL,
  station TEXT NOT NULL,
  operator TEXT NOT NULL,
  unit TEXT NOT NULL,
  trusted_by TEXT NOT NULL,
  trusted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
