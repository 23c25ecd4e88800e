-- The machinery: the directory of records, the search index, the history, what is remembered, and what imports left.

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  register TEXT NOT NULL,
  record INTEGER NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  sort BLOB,
  deleted INTEGER NOT NULL DEFAULT 0,
  UNIQUE (register, record)
) STRICT;

CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize='unicode61');

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  of INTEGER REFERENCES batch(id),
  live INTEGER NOT NULL
) STRICT;
CREATE INDEX batch_live ON batch(kind, live);

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch(id),
  register TEXT NOT NULL,
  record INTEGER NOT NULL,
  op TEXT NOT NULL,
  title TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_batch ON history(batch);
CREATE INDEX history_record ON history(register, record);

CREATE TABLE kept (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- What follows from records in use: the lines of duty archives and what falls due. Written with the record, gone with it.

CREATE TABLE duty_line (
  deputy INTEGER NOT NULL,
  day TEXT NOT NULL,
  register TEXT NOT NULL,
  record INTEGER NOT NULL,
  no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  count REAL,
  role TEXT NOT NULL,
  review TEXT NOT NULL,
  PRIMARY KEY (deputy, day, register, record, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_line_record ON duty_line(register, record);

CREATE TABLE deadline (
  day TEXT NOT NULL,
  register TEXT NOT NULL,
  record INTEGER NOT NULL,
  no INTEGER NOT NULL,
  kind TEXT NOT NULL,
  workdays INTEGER NOT NULL,
  waits INTEGER NOT NULL,
  until TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (day, register, record, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_record ON deadline(register, record);

-- 代表
CREATE TABLE "deputy" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "name" TEXT,
  "sex" TEXT,
  "ethnic" TEXT,
  "birth" TEXT,
  "id_number" TEXT,
  "phone" TEXT,
  "levels" TEXT,
  "party" TEXT,
  "education" TEXT,
  "post" TEXT,
  "category" TEXT,
  "occupation" TEXT,
  "constituency" INTEGER,
  "term" INTEGER,
  "term_text" TEXT,
  "electing_unit" TEXT,
  "how" TEXT,
  "elected" TEXT,
  "votes_for" INTEGER,
  "votes_cast" INTEGER,
  "electorate" INTEGER,
  "confirmed" TEXT,
  "announcement" TEXT,
  "certificate" TEXT,
  "issued" TEXT,
  "reelected" INTEGER,
  "roster_says" INTEGER,
  "terms_served" INTEGER,
  "joined" TEXT,
  "front_line" INTEGER,
  "non_post" INTEGER,
  "first_year" INTEGER,
  "identities" TEXT,
  "landline" TEXT,
  "wechat" TEXT,
  "email" TEXT,
  "address" TEXT,
  "household" TEXT,
  "fixed_pay" INTEGER,
  "bank_account" TEXT,
  "bank_name" TEXT,
  "former_name" TEXT,
  "native_place" TEXT,
  "degree" TEXT,
  "school" TEXT,
  "major" TEXT,
  "title" TEXT,
  "work_since" TEXT,
  "resume" TEXT,
  "honours" TEXT,
  "name_place" INTEGER,
  "group_ref" INTEGER,
  "group_role" TEXT,
  "delegation_ref" INTEGER,
  "delegation_role" TEXT,
  "presidium_role" TEXT,
  "presidium_rank" INTEGER,
  "committee" TEXT,
  "committee_role" TEXT,
  "station" INTEGER,
  "voter_target" INTEGER,
  "status" TEXT,
  "status_from" TEXT,
  "status_to" TEXT,
  "reason" TEXT,
  "basis" TEXT,
  "applied" TEXT,
  "joint" INTEGER,
  "status_electorate" INTEGER,
  "in_favour" INTEGER,
  "reported" TEXT,
  "announced" TEXT,
  "status_notice" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "name_key" BLOB
) STRICT;
CREATE INDEX "deputy_list" ON "deputy"(deleted, "name_key");
CREATE INDEX "deputy_by_name" ON "deputy"("name");
CREATE INDEX "deputy_by_id_number" ON "deputy"("id_number");
CREATE INDEX "deputy_by_certificate" ON "deputy"("certificate");
CREATE TABLE "deputy_mandates" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "level" TEXT,
  "constituency" INTEGER,
  "term" INTEGER,
  "term_text" TEXT,
  "electing_unit" TEXT,
  "how" TEXT,
  "elected" TEXT,
  "votes_for" INTEGER,
  "votes_cast" INTEGER,
  "electorate" INTEGER,
  "confirmed" TEXT,
  "announcement" TEXT,
  "certificate" TEXT,
  "issued" TEXT,
  "reelected" INTEGER,
  "roster_says" INTEGER,
  "terms_served" INTEGER,
  "joined" TEXT,
  "front_line" INTEGER,
  "non_post" INTEGER,
  "party" TEXT,
  "education" TEXT,
  "post" TEXT,
  "occupation" TEXT,
  "category" TEXT
) STRICT;
CREATE INDEX "deputy_mandates_parent" ON "deputy_mandates"(parent, pos);
CREATE TABLE "deputy_changes" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "item" TEXT,
  "value" TEXT
) STRICT;
CREATE INDEX "deputy_changes_parent" ON "deputy_changes"(parent, pos);
CREATE TABLE "deputy_statuses" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "level" TEXT,
  "status" TEXT,
  "status_from" TEXT,
  "status_to" TEXT,
  "reason" TEXT,
  "basis" TEXT,
  "applied" TEXT,
  "joint" INTEGER,
  "status_electorate" INTEGER,
  "in_favour" INTEGER,
  "reported" TEXT,
  "announced" TEXT,
  "status_notice" TEXT
) STRICT;
CREATE INDEX "deputy_statuses_parent" ON "deputy_statuses"(parent, pos);
CREATE TABLE "deputy_case_reports" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "organ" TEXT,
  "measure" TEXT,
  "reported" TEXT,
  "remark" TEXT
) STRICT;
CREATE INDEX "deputy_case_reports_parent" ON "deputy_case_reports"(parent, pos);
CREATE TABLE "deputy_groups" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "group_ref" INTEGER,
  "group_role" TEXT,
  "since" TEXT,
  "until" TEXT
) STRICT;
CREATE INDEX "deputy_groups_parent" ON "deputy_groups"(parent, pos);
CREATE TABLE "deputy_delegations" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "delegation_ref" INTEGER,
  "delegation_role" TEXT,
  "session" INTEGER,
  "since" TEXT,
  "until" TEXT
) STRICT;
CREATE INDEX "deputy_delegations_parent" ON "deputy_delegations"(parent, pos);
CREATE TABLE "deputy_presidium" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "session" INTEGER,
  "term" INTEGER,
  "presidium_role" TEXT,
  "presidium_rank" INTEGER,
  "since" TEXT,
  "until" TEXT
) STRICT;
CREATE INDEX "deputy_presidium_parent" ON "deputy_presidium"(parent, pos);
CREATE TABLE "deputy_committees" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "deputy"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "committee" TEXT,
  "committee_role" TEXT,
  "term" INTEGER,
  "since" TEXT,
  "until" TEXT
) STRICT;
CREATE INDEX "deputy_committees_parent" ON "deputy_committees"(parent, pos);

-- 届次
CREATE TABLE "term" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "number" INTEGER,
  "since" TEXT,
  "until" TEXT,
  "quota" INTEGER,
  "quota_doc" TEXT,
  "quota_day" TEXT,
  "population" INTEGER,
  "voters" INTEGER,
  "extra" INTEGER,
  "extra_doc" TEXT,
  "area_name" TEXT,
  "area_kind" TEXT,
  "sealed" TEXT,
  "short_name" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "term_list" ON "term"(deleted, "since" DESC);
CREATE INDEX "term_by_name" ON "term"("name");

-- 选区
CREATE TABLE "constituency" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "number" TEXT,
  "term" INTEGER,
  "level" TEXT,
  "area" TEXT,
  "population" INTEGER,
  "voters" INTEGER,
  "seats" INTEGER,
  "in_charge" TEXT,
  "stations" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "constituency_by_name" ON "constituency"("name");
CREATE INDEX "constituency_by_number" ON "constituency"("number");

-- 代表团
CREATE TABLE "delegation" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "session" INTEGER,
  "head" INTEGER,
  "convenor" INTEGER,
  "place" TEXT,
  "liaison" TEXT,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "delegation_by_name" ON "delegation"("name");
CREATE TABLE "delegation_vice_heads" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "delegation"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "delegation_vice_heads_parent" ON "delegation_vice_heads"(parent, pos);
CREATE INDEX "delegation_vice_heads_target" ON "delegation_vice_heads"("target");

-- 代表小组
CREATE TABLE "group" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "number" TEXT,
  "term" INTEGER,
  "kind" TEXT,
  "parent" INTEGER,
  "leader" INTEGER,
  "liaison" TEXT,
  "villages" TEXT,
  "room" INTEGER,
  "with_county" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "group_by_name" ON "group"("name");
CREATE INDEX "group_by_number" ON "group"("number");
CREATE TABLE "group_vice_leaders" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "group"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "group_vice_leaders_parent" ON "group_vice_leaders"(parent, pos);
CREATE INDEX "group_vice_leaders_target" ON "group_vice_leaders"("target");
CREATE TABLE "group_presidium" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "group"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "group_presidium_parent" ON "group_presidium"(parent, pos);
CREATE INDEX "group_presidium_target" ON "group_presidium"("target");

-- 缺额
CREATE TABLE "vacancy" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "constituency" INTEGER,
  "former" INTEGER,
  "reason" TEXT,
  "on" TEXT,
  "handling" TEXT,
  "filled_by" INTEGER,
  "filled_on" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "vacancy_list" ON "vacancy"(deleted, "on" DESC);

-- 联络站
CREATE TABLE "station" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "kind" TEXT,
  "level" TEXT,
  "address" TEXT,
  "head" TEXT,
  "liaison" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "station_by_name" ON "station"("name");
CREATE TABLE "station_constituencies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "station"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "station_constituencies_parent" ON "station_constituencies"(parent, pos);
CREATE INDEX "station_constituencies_target" ON "station_constituencies"("target");

-- 单位
CREATE TABLE "unit" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "kind" TEXT,
  "contact" TEXT,
  "phone" TEXT,
  "leader" TEXT,
  "head" TEXT,
  "parent" INTEGER,
  "address" TEXT,
  "email" TEXT,
  "closed" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "unit_by_name" ON "unit"("name");

-- 人代会
CREATE TABLE "session" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "short_name" TEXT,
  "name" TEXT,
  "code" TEXT,
  "term_no" INTEGER,
  "session_no" INTEGER,
  "town" TEXT,
  "nature" TEXT,
  "opens" TEXT,
  "closes" TEXT,
  "place" TEXT,
  "convener" TEXT,
  "decided_on" TEXT,
  "announced" TEXT,
  "noticed" TEXT,
  "papers_sent" TEXT,
  "motions_until" TEXT,
  "motions_until_at" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "session_list" ON "session"(deleted, "opens" DESC);
CREATE INDEX "session_by_short_name" ON "session"("short_name");
CREATE INDEX "session_by_name" ON "session"("name");
CREATE INDEX "session_by_code" ON "session"("code");
CREATE TABLE "session_agenda" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "item_no" INTEGER,
  "text" TEXT,
  "type" TEXT,
  "reporter" TEXT,
  "paper" TEXT
) STRICT;
CREATE INDEX "session_agenda_parent" ON "session_agenda"(parent, pos);
CREATE TABLE "session_timetable" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "part" TEXT,
  "at" TEXT,
  "text" TEXT,
  "chair" TEXT,
  "place" TEXT
) STRICT;
CREATE INDEX "session_timetable_parent" ON "session_timetable"(parent, pos);
CREATE TABLE "session_presidium" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_presidium_parent" ON "session_presidium"(parent, pos);
CREATE INDEX "session_presidium_target" ON "session_presidium"("who");
CREATE TABLE "session_secretary" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_secretary_parent" ON "session_secretary"(parent, pos);
CREATE INDEX "session_secretary_target" ON "session_secretary"("who");
CREATE TABLE "session_executive_chairs" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "sitting" TEXT,
  "member" INTEGER,
  "chairs" INTEGER
) STRICT;
CREATE INDEX "session_executive_chairs_parent" ON "session_executive_chairs"(parent, pos);
CREATE TABLE "session_motions_committee" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_motions_committee_parent" ON "session_motions_committee"(parent, pos);
CREATE INDEX "session_motions_committee_target" ON "session_motions_committee"("who");
CREATE TABLE "session_budget_committee" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_budget_committee_parent" ON "session_budget_committee"(parent, pos);
CREATE INDEX "session_budget_committee_target" ON "session_budget_committee"("who");
CREATE TABLE "session_delegations" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "session_delegations_parent" ON "session_delegations"(parent, pos);
CREATE INDEX "session_delegations_target" ON "session_delegations"("target");
CREATE TABLE "session_attending" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_attending_parent" ON "session_attending"(parent, pos);
CREATE INDEX "session_attending_target" ON "session_attending"("who");
CREATE TABLE "session_invited" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_invited_parent" ON "session_invited"(parent, pos);
CREATE INDEX "session_invited_target" ON "session_invited"("who");
CREATE TABLE "session_tellers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "session_tellers_parent" ON "session_tellers"(parent, pos);
CREATE INDEX "session_tellers_target" ON "session_tellers"("who");
CREATE TABLE "session_papers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "number" TEXT,
  "title" TEXT,
  "applies" INTEGER,
  "version" TEXT,
  "printed" TEXT
) STRICT;
CREATE INDEX "session_papers_parent" ON "session_papers"(parent, pos);
CREATE TABLE "session_preparation" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "before" INTEGER,
  "task" TEXT,
  "paper" TEXT,
  "day" TEXT,
  "who" TEXT,
  "status" TEXT
) STRICT;
CREATE INDEX "session_preparation_parent" ON "session_preparation"(parent, pos);

-- 议案建议
CREATE TABLE "proposal" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "number" TEXT,
  "kind" TEXT,
  "source" TEXT,
  "session" INTEGER,
  "subject" TEXT,
  "grounds" TEXT,
  "scheme" TEXT,
  "mover" TEXT,
  "lead" INTEGER,
  "submitted" TEXT,
  "area" TEXT,
  "screening" TEXT,
  "reviewed" TEXT,
  "review" TEXT,
  "review_text" TEXT,
  "decided" TEXT,
  "refused_why" TEXT,
  "informed" TEXT,
  "motion_number" TEXT,
  "voted" TEXT,
  "vote_result" TEXT,
  "manner" TEXT,
  "lead_unit" INTEGER,
  "leader" TEXT,
  "deputising" TEXT,
  "unit_head" TEXT,
  "handler" TEXT,
  "demand" TEXT,
  "handed_over" TEXT,
  "hand_over_by" TEXT,
  "term_kind" TEXT,
  "signed_by" TEXT,
  "signed" TEXT,
  "session_closed" TEXT,
  "due" TEXT,
  "met_assigned" TEXT,
  "met_handled" TEXT,
  "met_reply" TEXT,
  "met_unknown" TEXT,
  "assist_answered" TEXT,
  "extension_asked" TEXT,
  "extension_by" TEXT,
  "extended_to" TEXT,
  "due_set" TEXT,
  "key_proposal" INTEGER,
  "key_supervised" INTEGER,
  "key_why" TEXT,
  "supervised_by" TEXT,
  "supervised_how" TEXT,
  "replied" TEXT,
  "on_time" TEXT,
  "reply_no" TEXT,
  "reply_how" TEXT,
  "reply_signer" TEXT,
  "result" TEXT,
  "reply_flaws" TEXT,
  "copied" TEXT,
  "slip_sent" TEXT,
  "slip_urged" TEXT,
  "slip_back" TEXT,
  "attitude" TEXT,
  "outcome" TEXT,
  "opinion" TEXT,
  "unreturned" TEXT,
  "final_attitude" TEXT,
  "final_outcome" TEXT,
  "phase" TEXT,
  "done" TEXT,
  "invested" INTEGER,
  "beneficiaries" INTEGER,
  "effect" TEXT,
  "published" TEXT,
  "published_why" TEXT,
  "published_on" TEXT,
  "appraisal" TEXT,
  "filed" TEXT,
  "withdrawn" TEXT,
  "withdrawn_why" TEXT,
  "consented" TEXT,
  "merged_into" INTEGER,
  "merged_on" TEXT,
  "sent_higher" TEXT,
  "sent_to" TEXT,
  "incoming" TEXT,
  "carried_to" INTEGER,
  "note" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "proposal_list" ON "proposal"(deleted, "submitted" DESC, "number");
CREATE INDEX "proposal_by_number" ON "proposal"("number");
CREATE INDEX "proposal_by_subject" ON "proposal"("subject");
CREATE TABLE "proposal_seconders" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "proposal_seconders_parent" ON "proposal_seconders"(parent, pos);
CREATE INDEX "proposal_seconders_target" ON "proposal_seconders"("target");
CREATE TABLE "proposal_assisting" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "proposal_assisting_parent" ON "proposal_assisting"(parent, pos);
CREATE INDEX "proposal_assisting_target" ON "proposal_assisting"("target");
CREATE TABLE "proposal_returns" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "unit" TEXT,
  "why" TEXT,
  "again" TEXT
) STRICT;
CREATE INDEX "proposal_returns_parent" ON "proposal_returns"(parent, pos);
CREATE TABLE "proposal_meetings" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "stage" TEXT,
  "day" TEXT,
  "how" TEXT,
  "leaders" TEXT,
  "units" TEXT,
  "staff" TEXT,
  "place" TEXT,
  "said" TEXT,
  "leaders_in" INTEGER,
  "units_in" INTEGER,
  "congress_in" INTEGER
) STRICT;
CREATE INDEX "proposal_meetings_parent" ON "proposal_meetings"(parent, pos);
CREATE TABLE "proposal_progress" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX "proposal_progress_parent" ON "proposal_progress"(parent, pos);
CREATE TABLE "proposal_supervision" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "how" TEXT,
  "text" TEXT,
  "whom" TEXT
) STRICT;
CREATE INDEX "proposal_supervision_parent" ON "proposal_supervision"(parent, pos);
CREATE TABLE "proposal_rounds" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "due" TEXT,
  "replied" TEXT,
  "slip_sent" TEXT,
  "slip_back" TEXT,
  "attitude" TEXT,
  "outcome" TEXT,
  "opinion" TEXT
) STRICT;
CREATE INDEX "proposal_rounds_parent" ON "proposal_rounds"(parent, pos);
CREATE TABLE "proposal_commitments" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "proposal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "text" TEXT,
  "due" TEXT,
  "done" TEXT,
  "result" TEXT,
  "opinion" TEXT
) STRICT;
CREATE INDEX "proposal_commitments_parent" ON "proposal_commitments"(parent, pos);

-- 会议
CREATE TABLE "meeting" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "meeting_by_name" ON "meeting"("name");

-- 表决
CREATE TABLE "vote" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "vote_by_name" ON "vote"("name");

-- 决议决定
CREATE TABLE "resolution" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "resolution_by_name" ON "resolution"("name");

-- 文稿
CREATE TABLE "text" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "text_by_name" ON "text"("name");

-- 选举
CREATE TABLE "election" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "election_by_name" ON "election"("name");

-- 宪法宣誓
CREATE TABLE "oath" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "oath_by_name" ON "oath"("name");

-- 人事任免
CREATE TABLE "appointment" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "appointment_by_name" ON "appointment"("name");

-- 重大事项
CREATE TABLE "decision" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "decision_by_name" ON "decision"("name");

-- 请示报告
CREATE TABLE "party_report" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "party_report_by_name" ON "party_report"("name");

-- 换届补选
CREATE TABLE "byelection" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "byelection_by_name" ON "byelection"("name");

-- 视察调研
CREATE TABLE "inspection" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "inspection_by_name" ON "inspection"("name");

-- 问题整改
CREATE TABLE "finding" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "finding_by_name" ON "finding"("name");

-- 工作评议
CREATE TABLE "appraisal" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "appraisal_by_name" ON "appraisal"("name");

-- 询问质询
CREATE TABLE "inquiry" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "inquiry_by_name" ON "inquiry"("name");

-- 接待选民
CREATE TABLE "reception" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "reception_by_name" ON "reception"("name");

-- 联系选民
CREATE TABLE "contact" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "contact_by_name" ON "contact"("name");

-- 信访
CREATE TABLE "petition" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "petition_by_name" ON "petition"("name");

-- 代表接访
CREATE TABLE "petition_duty" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "petition_duty_by_name" ON "petition_duty"("name");

-- 值班排班
CREATE TABLE "roster" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "roster_by_name" ON "roster"("name");

-- 主题活动
CREATE TABLE "campaign" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "campaign_by_name" ON "campaign"("name");

-- 履职记录
CREATE TABLE "duty" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "duty_by_name" ON "duty"("name");

-- 培训
CREATE TABLE "training" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "training_by_name" ON "training"("name");

-- 培训计划
CREATE TABLE "training_plan" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "training_plan_by_name" ON "training_plan"("name");

-- 述职
CREATE TABLE "duty_report" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "duty_report_by_name" ON "duty_report"("name");

-- 计分规则
CREATE TABLE "score_rule" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "score_rule_by_name" ON "score_rule"("name");

-- 评先评优
CREATE TABLE "commendation" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "commendation_by_name" ON "commendation"("name");

-- 宣传信息
CREATE TABLE "publicity" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "title" TEXT,
  "date" TEXT,
  "kind" TEXT,
  "media" TEXT,
  "author" TEXT,
  "text" TEXT,
  "sent" TEXT,
  "sent_to" TEXT,
  "answered" TEXT,
  "level" TEXT,
  "adopted" TEXT,
  "adopted_text" TEXT,
  "paper" TEXT,
  "issue" INTEGER,
  "copies" INTEGER,
  "columns" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "publicity_list" ON "publicity"(deleted, "date" DESC);
CREATE INDEX "publicity_by_title" ON "publicity"("title");
CREATE TABLE "publicity_deputies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "publicity"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "publicity_deputies_parent" ON "publicity_deputies"(parent, pos);
CREATE INDEX "publicity_deputies_target" ON "publicity_deputies"("target");
CREATE TABLE "publicity_adoptions" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "publicity"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "level" TEXT,
  "adopted" TEXT,
  "medium" TEXT
) STRICT;
CREATE INDEX "publicity_adoptions_parent" ON "publicity_adoptions"(parent, pos);

-- 报刊订阅
CREATE TABLE "subscription" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "paper" TEXT,
  "year" INTEGER,
  "copies" INTEGER,
  "price" INTEGER,
  "others" TEXT,
  "ordered" TEXT,
  "source" TEXT,
  "term" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "subscription_list" ON "subscription"(deleted, "year" DESC, "paper");
CREATE INDEX "subscription_by_paper" ON "subscription"("paper");
CREATE TABLE "subscription_groups" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "subscription"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "subscription_groups_parent" ON "subscription_groups"(parent, pos);
CREATE INDEX "subscription_groups_target" ON "subscription_groups"("target");

-- 经费
CREATE TABLE "budget" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "year" INTEGER,
  "subject" TEXT,
  "planned" INTEGER,
  "adjusted" INTEGER,
  "doc_no" TEXT,
  "decided" TEXT,
  "term" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "budget_list" ON "budget"(deleted, "year" DESC, "subject");

-- 支出
CREATE TABLE "expense" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "date" TEXT,
  "subject" TEXT,
  "amount" INTEGER,
  "what" TEXT,
  "voucher" TEXT,
  "handler" TEXT,
  "meeting" INTEGER,
  "inspection" INTEGER,
  "training" INTEGER,
  "campaign" INTEGER,
  "station" INTEGER,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "expense_list" ON "expense"(deleted, "date" DESC);

-- 补贴
CREATE TABLE "allowance" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "what" TEXT,
  "month" TEXT,
  "kind" TEXT,
  "standard" INTEGER,
  "paid" TEXT,
  "handler" TEXT,
  "meeting" INTEGER,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "allowance_list" ON "allowance"(deleted, "month" DESC);
CREATE INDEX "allowance_by_what" ON "allowance"("what");
CREATE TABLE "allowance_rows" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "allowance"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "standard" INTEGER,
  "times" REAL,
  "amount" INTEGER,
  "signed" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "allowance_rows_parent" ON "allowance_rows"(parent, pos);

-- 制度
CREATE TABLE "rule" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "title" TEXT,
  "kind" TEXT,
  "doc_no" TEXT,
  "made" TEXT,
  "by" TEXT,
  "meeting" INTEGER,
  "revised" TEXT,
  "on_wall" INTEGER,
  "in_force" INTEGER,
  "ended" TEXT,
  "text" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "rule_list" ON "rule"(deleted, "kind", "made" DESC);
CREATE INDEX "rule_by_title" ON "rule"("title");
CREATE TABLE "rule_revisions" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "rule"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "revised" TEXT,
  "doc_no" TEXT,
  "what" TEXT
) STRICT;
CREATE INDEX "rule_revisions_parent" ON "rule_revisions"(parent, pos);

-- 年度计划
CREATE TABLE "plan" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "title" TEXT,
  "year" INTEGER,
  "kind" TEXT,
  "doc_no" TEXT,
  "passed" TEXT,
  "meeting" INTEGER,
  "text" TEXT,
  "term" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "plan_list" ON "plan"(deleted, "year" DESC, "title");
CREATE INDEX "plan_by_title" ON "plan"("title");
CREATE TABLE "plan_items" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "plan"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "kind" TEXT,
  "topic" TEXT,
  "text" TEXT,
  "when" TEXT,
  "due" TEXT,
  "who" TEXT,
  "unit" INTEGER,
  "done" TEXT,
  "dropped" INTEGER,
  "meeting" INTEGER,
  "inspection" INTEGER,
  "training" INTEGER,
  "result" TEXT
) STRICT;
CREATE INDEX "plan_items_parent" ON "plan_items"(parent, pos);

-- 任务清单
CREATE TABLE "task" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "title" TEXT,
  "text" TEXT,
  "source" TEXT,
  "goal" TEXT,
  "leader" TEXT,
  "unit" INTEGER,
  "who" TEXT,
  "from" TEXT,
  "to" TEXT,
  "progress" INTEGER,
  "result" TEXT,
  "finished" TEXT,
  "half_year" TEXT,
  "dropped" TEXT,
  "why" TEXT,
  "session" INTEGER,
  "meeting" INTEGER,
  "proposal" INTEGER,
  "plan" INTEGER,
  "project" INTEGER,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "task_list" ON "task"(deleted, "to", "title");
CREATE INDEX "task_by_title" ON "task"("title");
CREATE TABLE "task_assisting" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "task"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "task_assisting_parent" ON "task_assisting"(parent, pos);
CREATE INDEX "task_assisting_target" ON "task_assisting"("target");
CREATE TABLE "task_steps" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "task"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "text" TEXT,
  "from" TEXT,
  "due" TEXT,
  "who" TEXT,
  "done" TEXT
) STRICT;
CREATE INDEX "task_steps_parent" ON "task_steps"(parent, pos);

-- 重点项目
CREATE TABLE "project" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "name" TEXT,
  "year" INTEGER,
  "kind" TEXT,
  "unit" INTEGER,
  "who" TEXT,
  "invested" INTEGER,
  "place" TEXT,
  "text" TEXT,
  "candidate" INTEGER,
  "origin_of" TEXT,
  "session" INTEGER,
  "ballot_no" INTEGER,
  "seats" INTEGER,
  "ballot_on" TEXT,
  "valid" INTEGER,
  "for" INTEGER,
  "against" INTEGER,
  "abstained" INTEGER,
  "rank" INTEGER,
  "chosen" INTEGER,
  "approved" TEXT,
  "started" TEXT,
  "built" TEXT,
  "accepted" TEXT,
  "progress" INTEGER,
  "half_year" TEXT,
  "problems" TEXT,
  "term" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "project_list" ON "project"(deleted, "year" DESC, "name");
CREATE INDEX "project_by_name" ON "project"("name");
CREATE TABLE "project_stages" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "project"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "stage" TEXT,
  "planned" TEXT,
  "reached" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "project_stages_parent" ON "project_stages"(parent, pos);
CREATE TABLE "project_reports" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "project"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "on" TEXT,
  "percent" INTEGER,
  "text" TEXT
) STRICT;
CREATE INDEX "project_reports_parent" ON "project_reports"(parent, pos);
CREATE TABLE "project_indicators" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "project"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "name" TEXT,
  "unit" TEXT,
  "target" REAL,
  "done" REAL
) STRICT;
CREATE INDEX "project_indicators_parent" ON "project_indicators"(parent, pos);
CREATE TABLE "project_inspections" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "project"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "project_inspections_parent" ON "project_inspections"(parent, pos);
CREATE INDEX "project_inspections_target" ON "project_inspections"("target");

-- 收文
CREATE TABLE "incoming" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "no" TEXT,
  "received" TEXT,
  "from" TEXT,
  "doc_no" TEXT,
  "title" TEXT,
  "kind" TEXT,
  "dated" TEXT,
  "urgency" TEXT,
  "summary" TEXT,
  "proposed" TEXT,
  "instruct" TEXT,
  "handler" TEXT,
  "unit" INTEGER,
  "assigned" TEXT,
  "due" TEXT,
  "handling" TEXT,
  "done" TEXT,
  "reply_no" TEXT,
  "meeting" INTEGER,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "incoming_list" ON "incoming"(deleted, "received" DESC);
CREATE INDEX "incoming_by_no" ON "incoming"("no");
CREATE INDEX "incoming_by_doc_no" ON "incoming"("doc_no");
CREATE INDEX "incoming_by_title" ON "incoming"("title");
CREATE TABLE "incoming_proposals" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "incoming"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "incoming_proposals_parent" ON "incoming_proposals"(parent, pos);
CREATE INDEX "incoming_proposals_target" ON "incoming_proposals"("target");

-- 中心工作
CREATE TABLE "central_work" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "date" TEXT,
  "to" TEXT,
  "title" TEXT,
  "kind" TEXT,
  "place" TEXT,
  "unit" INTEGER,
  "text" TEXT,
  "effect" TEXT,
  "counts" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "central_work_list" ON "central_work"(deleted, "date" DESC);
CREATE INDEX "central_work_by_title" ON "central_work"("title");
CREATE TABLE "central_work_people" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "central_work"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "central_work_people_parent" ON "central_work_people"(parent, pos);
CREATE INDEX "central_work_people_target" ON "central_work_people"("who");

-- 村级换届监督
CREATE TABLE "village_election" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "village" INTEGER,
  "body" TEXT,
  "term_no" TEXT,
  "team" TEXT,
  "head" TEXT,
  "from" TEXT,
  "voted" TEXT,
  "voters" INTEGER,
  "ballots" INTEGER,
  "result" TEXT,
  "to" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "village_election_list" ON "village_election"(deleted, "from" DESC);
CREATE TABLE "village_election_members" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "village_election"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "village_election_members_parent" ON "village_election_members"(parent, pos);
CREATE INDEX "village_election_members_target" ON "village_election_members"("who");
CREATE TABLE "village_election_stages" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "village_election"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "stage" TEXT,
  "on" TEXT,
  "observer" INTEGER,
  "what" TEXT
) STRICT;
CREATE INDEX "village_election_stages_parent" ON "village_election_stages"(parent, pos);
CREATE TABLE "village_election_problems" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "village_election"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "on" TEXT,
  "text" TEXT,
  "handling" TEXT,
  "unit" INTEGER,
  "due" TEXT,
  "done" TEXT
) STRICT;
CREATE INDEX "village_election_problems_parent" ON "village_election_problems"(parent, pos);

-- 节假日
CREATE TABLE "holiday" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "day" TEXT,
  "kind" TEXT,
  "name" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "holiday_list" ON "holiday"(deleted, "day" DESC);
CREATE INDEX "holiday_by_day" ON "holiday"("day");

-- 参数设置
CREATE TABLE "setting" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "key" TEXT,
  "value" TEXT,
  "source" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "setting_by_key" ON "setting"("key");

-- 附件
CREATE TABLE "attachment" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "register" TEXT,
  "record" INTEGER,
  "slot" TEXT,
  "name" TEXT,
  "sha256" TEXT,
  "size" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "attachment_by_name" ON "attachment"("name");

-- 履职审核
CREATE TABLE "duty_note" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "record" INTEGER,
  "register" TEXT,
  "deputy" INTEGER,
  "review" TEXT,
  "outcome" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER
) STRICT;
CREATE INDEX "duty_note_by_record" ON "duty_note"("record");

