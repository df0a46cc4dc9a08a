/**
 * Every record type with every field. New columns stand at the end of their tables whatever their place in the
 * form; each link has its index, since a record's page asks who points to it.
 */
export const allRecords0002 = `
ALTER TABLE studio ADD COLUMN founded_on TEXT;
ALTER TABLE studio ADD COLUMN state TEXT;
ALTER TABLE studio ADD COLUMN revoked_on TEXT;
ALTER TABLE studio ADD COLUMN revoked_reason TEXT;
ALTER TABLE studio ADD COLUMN namings TEXT;
ALTER TABLE studio ADD COLUMN site TEXT;
ALTER TABLE studio ADD COLUMN goals TEXT;
ALTER TABLE studio ADD COLUMN checklist TEXT;
ALTER TABLE studio ADD COLUMN equipment TEXT;
ALTER TABLE studio ADD COLUMN funds TEXT;
ALTER TABLE studio ADD COLUMN rules TEXT;
ALTER TABLE studio ADD COLUMN party_branch TEXT;
ALTER TABLE studio ADD COLUMN party_work TEXT;
ALTER TABLE studio_member ADD COLUMN role TEXT;
ALTER TABLE studio_member ADD COLUMN born TEXT;
ALTER TABLE studio_member ADD COLUMN education TEXT;
ALTER TABLE studio_member ADD COLUMN duties TEXT;
CREATE TABLE studio_activity (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  studio_id TEXT, studio_text TEXT, title TEXT, kind TEXT, held_on TEXT, ended_on TEXT, place TEXT,
  host TEXT, attendance REAL, participants TEXT, content TEXT, outcome TEXT, note TEXT
) STRICT;

CREATE TABLE studio_year (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  studio_id TEXT, studio_text TEXT, title TEXT, year REAL, plan TEXT, plan_on TEXT, topics TEXT,
  summary TEXT, summary_on TEXT, results REAL, patents REAL, apprentices REAL, trained REAL,
  trainings REAL, benefit INTEGER, funds INTEGER, note TEXT
) STRICT;

CREATE TABLE studio_review (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  studio_id TEXT, studio_text TEXT, title TEXT, year REAL, kind TEXT, reviewed_on TEXT, reviewed_by TEXT,
  total REAL, grade TEXT, decision TEXT, items TEXT, bonus TEXT, note TEXT
) STRICT;

ALTER TABLE alliance ADD COLUMN lead_studio_id TEXT;
ALTER TABLE alliance ADD COLUMN lead_studio_text TEXT;
ALTER TABLE alliance ADD COLUMN field TEXT;
ALTER TABLE alliance ADD COLUMN secretariat_id TEXT;
ALTER TABLE alliance ADD COLUMN secretariat_text TEXT;
ALTER TABLE alliance ADD COLUMN honorary_chair TEXT;
ALTER TABLE alliance ADD COLUMN council TEXT;
ALTER TABLE alliance ADD COLUMN experts TEXT;
ALTER TABLE alliance ADD COLUMN charter TEXT;
ALTER TABLE alliance ADD COLUMN purpose TEXT;
ALTER TABLE alliance ADD COLUMN sharing TEXT;
ALTER TABLE alliance ADD COLUMN funds TEXT;
ALTER TABLE alliance_member ADD COLUMN agreement TEXT;
CREATE TABLE alliance_task (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  alliance_id TEXT, alliance_text TEXT, title TEXT, year REAL, kind TEXT, lead_studio_id TEXT,
  lead_studio_text TEXT, partners TEXT, project_id TEXT, project_text TEXT, due_on TEXT, state TEXT,
  result TEXT, shared INTEGER, note TEXT
) STRICT;

CREATE TABLE alliance_review (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  alliance_id TEXT, alliance_text TEXT, title TEXT, year REAL, kind TEXT, studio_id TEXT,
  studio_text TEXT, reviewed_on TEXT, reviewed_by TEXT, total REAL, grade TEXT, decision TEXT,
  items TEXT, bonus TEXT, note TEXT
) STRICT;

CREATE TABLE pairing (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, studio_id TEXT, studio_text TEXT, unit_id TEXT, unit_text TEXT, delegation TEXT,
  region TEXT, term TEXT, head TEXT, head_unit TEXT, members TEXT, experts TEXT, paired_on TEXT,
  ends_on TEXT, state TEXT, needs TEXT, results TEXT, note TEXT
) STRICT;

CREATE TABLE apprenticeship (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  apprentice_name TEXT, apprentice_id TEXT, apprentice_text TEXT, master_name TEXT, master_id TEXT,
  master_text TEXT, unit_id TEXT, unit_text TEXT, studio_id TEXT, studio_text TEXT, trade TEXT,
  started_on TEXT, ends_on TEXT, state TEXT, contract TEXT, contract_signed INTEGER, goals TEXT,
  duties TEXT, allowance INTEGER, end_terms TEXT, assessments TEXT, result TEXT, skill_before TEXT,
  skill_after TEXT, summary TEXT, note TEXT
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, number TEXT, unit_id TEXT, unit_text TEXT, studio_id TEXT, studio_text TEXT,
  leader_name TEXT, leader_id TEXT, leader_text TEXT, team TEXT, state TEXT, started_on TEXT,
  due_on TEXT, finished_on TEXT, source TEXT, plan_name TEXT, approval TEXT, bottleneck INTEGER,
  field TEXT, budget INTEGER, alliance_id TEXT, alliance_text TEXT, pairing_id TEXT, pairing_text TEXT,
  challenge_id TEXT, challenge_text TEXT, problem TEXT, targets TEXT, milestones TEXT, funds TEXT,
  outputs TEXT, benefits TEXT, summary TEXT, note TEXT
) STRICT;

CREATE TABLE challenge (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT, number TEXT, unit_id TEXT, unit_text TEXT, state TEXT, posted_on TEXT, closes_on TEXT,
  due_on TEXT, prize INTEGER, bottleneck INTEGER, field TEXT, problem TEXT, targets TEXT,
  conditions TEXT, no_threshold INTEGER, terms TEXT, taker_studio_id TEXT, taker_studio_text TEXT,
  taker_unit_id TEXT, taker_unit_text TEXT, leader_name TEXT, leader_id TEXT, leader_text TEXT,
  team TEXT, taken_on TEXT, pledged INTEGER, milestones TEXT, accepted_on TEXT, result TEXT,
  paid INTEGER, note TEXT
) STRICT;

ALTER TABLE innovation ADD COLUMN started_on TEXT;
ALTER TABLE innovation ADD COLUMN industry_kind TEXT;
ALTER TABLE innovation ADD COLUMN situation TEXT;
ALTER TABLE innovation ADD COLUMN situation_before TEXT;
ALTER TABLE innovation ADD COLUMN measures TEXT;
ALTER TABLE innovation ADD COLUMN effect TEXT;
ALTER TABLE innovation ADD COLUMN adopted INTEGER;
ALTER TABLE innovation ADD COLUMN adoption_reply TEXT;
ALTER TABLE innovation ADD COLUMN adopted_on TEXT;
ALTER TABLE innovation ADD COLUMN converted INTEGER;
ALTER TABLE innovation ADD COLUMN outcome TEXT;
ALTER TABLE innovation ADD COLUMN award_grade TEXT;
ALTER TABLE innovation ADD COLUMN authorised INTEGER;
ALTER TABLE innovation ADD COLUMN pledged INTEGER;
ALTER TABLE innovation ADD COLUMN road_show INTEGER;
ALTER TABLE innovation ADD COLUMN rights TEXT;
ALTER TABLE achievement ADD COLUMN public_name TEXT;
ALTER TABLE achievement ADD COLUMN field TEXT;
ALTER TABLE achievement ADD COLUMN keywords TEXT;
ALTER TABLE achievement ADD COLUMN discipline TEXT;
ALTER TABLE achievement ADD COLUMN industry_code TEXT;
ALTER TABLE achievement ADD COLUMN source TEXT;
ALTER TABLE achievement ADD COLUMN plan_name TEXT;
ALTER TABLE achievement ADD COLUMN project_id TEXT;
ALTER TABLE achievement ADD COLUMN project_text TEXT;
ALTER TABLE achievement ADD COLUMN units TEXT;
ALTER TABLE achievement ADD COLUMN investment INTEGER;
ALTER TABLE achievement ADD COLUMN payback_years REAL;
ALTER TABLE achievement ADD COLUMN background TEXT;
ALTER TABLE achievement ADD COLUMN summary TEXT;
ALTER TABLE achievement ADD COLUMN indicators TEXT;
ALTER TABLE achievement ADD COLUMN spread TEXT;
ALTER TABLE achievement ADD COLUMN users TEXT;
ALTER TABLE achievement ADD COLUMN evaluation TEXT;
ALTER TABLE achievement ADD COLUMN rights TEXT;
ALTER TABLE achievement ADD COLUMN benefit_basis TEXT;
ALTER TABLE achievement ADD COLUMN social_benefit TEXT;
ALTER TABLE achievement ADD COLUMN classified INTEGER;
ALTER TABLE achievement ADD COLUMN disputed INTEGER;
ALTER TABLE achievement ADD COLUMN government_plan INTEGER;
ALTER TABLE achievement ADD COLUMN prior_awards TEXT;
ALTER TABLE achievement ADD COLUMN prior_filings TEXT;
ALTER TABLE method ADD COLUMN named_after TEXT;
ALTER TABLE method ADD COLUMN level TEXT;
ALTER TABLE method ADD COLUMN indicators TEXT;
ALTER TABLE method ADD COLUMN meets_operation INTEGER;
ALTER TABLE method ADD COLUMN meets_maintenance INTEGER;
ALTER TABLE method ADD COLUMN meets_safety INTEGER;
ALTER TABLE method ADD COLUMN incorporated TEXT;
ALTER TABLE method ADD COLUMN spread_scope TEXT;
ALTER TABLE method ADD COLUMN spread TEXT;
ALTER TABLE method ADD COLUMN trained REAL;
ALTER TABLE method ADD COLUMN users TEXT;
ALTER TABLE method ADD COLUMN rights TEXT;
ALTER TABLE method ADD COLUMN videos TEXT;
ALTER TABLE method ADD COLUMN benefit_basis TEXT;
ALTER TABLE method ADD COLUMN social_benefit TEXT;
ALTER TABLE method ADD COLUMN classified INTEGER;
ALTER TABLE method ADD COLUMN disputed INTEGER;
ALTER TABLE method ADD COLUMN government_plan INTEGER;
ALTER TABLE method ADD COLUMN prior_awards TEXT;
ALTER TABLE method ADD COLUMN prior_filings TEXT;
ALTER TABLE patent ADD COLUMN publication_number TEXT;
ALTER TABLE patent ADD COLUMN published_on TEXT;
ALTER TABLE patent ADD COLUMN service_invention INTEGER;
ALTER TABLE patent ADD COLUMN divisional INTEGER;
ALTER TABLE patent ADD COLUMN fee_reduced INTEGER;
ALTER TABLE patent ADD COLUMN status_history TEXT;
ALTER TABLE patent ADD COLUMN fees_paid TEXT;
ALTER TABLE patent ADD COLUMN use TEXT;
ALTER TABLE patent ADD COLUMN use_result TEXT;
ALTER TABLE patent ADD COLUMN licences TEXT;
CREATE TABLE reward (
  id TEXT PRIMARY KEY NOT NULL, clock TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  person_name TEXT, person_id TEXT, person_text TEXT, patent_id TEXT, patent_text TEXT, unit_id TEXT,
  unit_text TEXT, kind TEXT, year REAL, base INTEGER, rate REAL, amount INTEGER, due_on TEXT,
  paid_on TEXT, basis TEXT, document_number TEXT, outside_total INTEGER, note TEXT
) STRICT;

ALTER TABLE award ADD COLUMN grade TEXT;
ALTER TABLE award ADD COLUMN studio_id TEXT;
ALTER TABLE award ADD COLUMN studio_text TEXT;
ALTER TABLE award ADD COLUMN granted_by TEXT;
ALTER TABLE award ADD COLUMN awarded_on TEXT;
ALTER TABLE award ADD COLUMN certificate TEXT;
ALTER TABLE award ADD COLUMN prize INTEGER;
ALTER TABLE unit ADD COLUMN unit_kind TEXT;
ALTER TABLE unit ADD COLUMN region_code TEXT;
ALTER TABLE unit ADD COLUMN industry_section TEXT;
ALTER TABLE unit ADD COLUMN industry_code TEXT;
ALTER TABLE unit ADD COLUMN chain_role TEXT;
ALTER TABLE unit ADD COLUMN chain TEXT;
ALTER TABLE unit ADD COLUMN address TEXT;
ALTER TABLE unit ADD COLUMN postcode TEXT;
ALTER TABLE unit ADD COLUMN workers REAL;
ALTER TABLE unit ADD COLUMN former_names TEXT;
ALTER TABLE unit ADD COLUMN aliases TEXT;
ALTER TABLE person ADD COLUMN born TEXT;
ALTER TABLE person ADD COLUMN nation TEXT;
ALTER TABLE person ADD COLUMN duty TEXT;
ALTER TABLE person ADD COLUMN employment TEXT;
ALTER TABLE person ADD COLUMN worked_since TEXT;
ALTER TABLE person ADD COLUMN skill_level TEXT;
ALTER TABLE person ADD COLUMN title TEXT;
ALTER TABLE person ADD COLUMN title_rank TEXT;
ALTER TABLE person ADD COLUMN specialty TEXT;
ALTER TABLE person ADD COLUMN competitions TEXT;
ALTER TABLE evidence ADD COLUMN sealed INTEGER;
ALTER TABLE evidence ADD COLUMN is_copy INTEGER;
ALTER TABLE evidence ADD COLUMN dated_on TEXT;
ALTER TABLE evidence ADD COLUMN expires_on TEXT;

-- Honours were a text; each becomes the first cell of one row, as canonicalRows reads it from the log.
UPDATE person SET honours = json_array(json_object('honour', honours)) WHERE honours IS NOT NULL;

CREATE INDEX studio_leader ON studio (leader_id) WHERE deleted = 0;
CREATE INDEX studio_activity_studio ON studio_activity (studio_id) WHERE deleted = 0;
CREATE INDEX studio_year_studio ON studio_year (studio_id) WHERE deleted = 0;
CREATE INDEX studio_review_studio ON studio_review (studio_id) WHERE deleted = 0;
CREATE INDEX alliance_lead_unit ON alliance (lead_unit_id) WHERE deleted = 0;
CREATE INDEX alliance_lead_studio ON alliance (lead_studio_id) WHERE deleted = 0;
CREATE INDEX alliance_secretariat ON alliance (secretariat_id) WHERE deleted = 0;
CREATE INDEX alliance_task_alliance ON alliance_task (alliance_id) WHERE deleted = 0;
CREATE INDEX alliance_task_lead_studio ON alliance_task (lead_studio_id) WHERE deleted = 0;
CREATE INDEX alliance_task_project ON alliance_task (project_id) WHERE deleted = 0;
CREATE INDEX alliance_review_alliance ON alliance_review (alliance_id) WHERE deleted = 0;
CREATE INDEX alliance_review_studio ON alliance_review (studio_id) WHERE deleted = 0;
CREATE INDEX pairing_title ON pairing (title, id) WHERE deleted = 0;
CREATE INDEX pairing_studio ON pairing (studio_id) WHERE deleted = 0;
CREATE INDEX pairing_unit ON pairing (unit_id) WHERE deleted = 0;
CREATE INDEX apprenticeship_apprentice_name ON apprenticeship (apprentice_name, id) WHERE deleted = 0;
CREATE INDEX apprenticeship_apprentice ON apprenticeship (apprentice_id) WHERE deleted = 0;
CREATE INDEX apprenticeship_master ON apprenticeship (master_id) WHERE deleted = 0;
CREATE INDEX apprenticeship_unit ON apprenticeship (unit_id) WHERE deleted = 0;
CREATE INDEX apprenticeship_studio ON apprenticeship (studio_id) WHERE deleted = 0;
CREATE INDEX project_title ON project (title, id) WHERE deleted = 0;
CREATE INDEX project_unit ON project (unit_id) WHERE deleted = 0;
CREATE INDEX project_studio ON project (studio_id) WHERE deleted = 0;
CREATE INDEX project_leader ON project (leader_id) WHERE deleted = 0;
CREATE INDEX project_alliance ON project (alliance_id) WHERE deleted = 0;
CREATE INDEX project_pairing ON project (pairing_id) WHERE deleted = 0;
CREATE INDEX project_challenge ON project (challenge_id) WHERE deleted = 0;
CREATE INDEX challenge_title ON challenge (title, id) WHERE deleted = 0;
CREATE INDEX challenge_unit ON challenge (unit_id) WHERE deleted = 0;
CREATE INDEX challenge_taker_studio ON challenge (taker_studio_id) WHERE deleted = 0;
CREATE INDEX challenge_taker_unit ON challenge (taker_unit_id) WHERE deleted = 0;
CREATE INDEX challenge_leader ON challenge (leader_id) WHERE deleted = 0;
CREATE INDEX achievement_project ON achievement (project_id) WHERE deleted = 0;
CREATE INDEX reward_person_name ON reward (person_name, id) WHERE deleted = 0;
CREATE INDEX reward_person ON reward (person_id) WHERE deleted = 0;
CREATE INDEX reward_patent ON reward (patent_id) WHERE deleted = 0;
CREATE INDEX reward_unit ON reward (unit_id) WHERE deleted = 0;
CREATE INDEX award_studio ON award (studio_id) WHERE deleted = 0;
CREATE INDEX nomination_recommender ON nomination (recommender_id) WHERE deleted = 0;
`
