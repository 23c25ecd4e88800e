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
  "name_key" BLOB,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "deputy_list" ON "deputy"(deleted, "name_key");
CREATE INDEX "deputy_in_state" ON "deputy"(deleted, "state", "name_key");
CREATE INDEX "deputy_wanting" ON "deputy"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "term_list" ON "term"(deleted, "since" DESC);
CREATE INDEX "term_wanting" ON "term"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "constituency_wanting" ON "constituency"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "delegation_wanting" ON "delegation"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "basis" TEXT,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "group_wanting" ON "group"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "byelection" INTEGER,
  "filled_by" INTEGER,
  "filled_on" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "vacancy_list" ON "vacancy"(deleted, "on" DESC);
CREATE INDEX "vacancy_in_state" ON "vacancy"(deleted, "state", "on" DESC);
CREATE INDEX "vacancy_wanting" ON "vacancy"(deleted, "wanting") WHERE "wanting" IS NOT NULL;

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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "unit_wanting" ON "unit"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "unit_by_name" ON "unit"("name");
CREATE TABLE "unit_years" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "unit"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "year" INTEGER,
  "score" REAL,
  "result" TEXT,
  "remark" TEXT
) STRICT;
CREATE INDEX "unit_years_parent" ON "unit_years"(parent, pos);

-- 履职记录
CREATE TABLE "duty" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "deputy" INTEGER,
  "on" TEXT,
  "kind" TEXT,
  "summary" TEXT,
  "status" TEXT,
  "place" TEXT,
  "amount" REAL,
  "good_deed" INTEGER,
  "outcome" TEXT,
  "checked" TEXT,
  "checked_by" TEXT,
  "returned_why" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "duty_list" ON "duty"(deleted, "on" DESC);
CREATE INDEX "duty_in_state" ON "duty"(deleted, "state", "on" DESC);
CREATE INDEX "duty_wanting" ON "duty"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "duty_by_summary" ON "duty"("summary");

-- 计分规则
CREATE TABLE "score_rule" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "no" INTEGER,
  "item" TEXT,
  "unit" TEXT,
  "points" REAL,
  "per" INTEGER,
  "second" REAL,
  "top" REAL,
  "deduction" REAL,
  "kinds" TEXT,
  "role" TEXT,
  "since" INTEGER,
  "dropped" INTEGER,
  "basis" TEXT,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "score_rule_list" ON "score_rule"(deleted, "no", "since");
CREATE INDEX "score_rule_wanting" ON "score_rule"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "score_rule_by_item" ON "score_rule"("item");

-- 培训
CREATE TABLE "training" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "name" TEXT,
  "class_no" INTEGER,
  "begins" TEXT,
  "ends" TEXT,
  "place" TEXT,
  "host" TEXT,
  "host_name" TEXT,
  "methods" TEXT,
  "level" TEXT,
  "contents" TEXT,
  "theme" TEXT,
  "lecturer" TEXT,
  "hours" REAL,
  "plan" INTEGER,
  "noticed" TEXT,
  "wanted" TEXT,
  "came" TEXT,
  "old_wanted" INTEGER,
  "old_came" INTEGER,
  "cost" INTEGER,
  "result" TEXT,
  "feedback" TEXT,
  "published" TEXT,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "training_list" ON "training"(deleted, "begins" DESC);
CREATE INDEX "training_in_state" ON "training"(deleted, "state", "begins" DESC);
CREATE INDEX "training_wanting" ON "training"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "training_by_name" ON "training"("name");
CREATE TABLE "training_deputies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "training"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "training_deputies_parent" ON "training_deputies"(parent, pos);
CREATE INDEX "training_deputies_target" ON "training_deputies"("who");
CREATE TABLE "training_others" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "training"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "training_others_parent" ON "training_others"(parent, pos);
CREATE INDEX "training_others_target" ON "training_others"("who");
CREATE TABLE "training_materials" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "training"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "title" TEXT,
  "copies" INTEGER,
  "on" TEXT,
  "given_to" TEXT
) STRICT;
CREATE INDEX "training_materials_parent" ON "training_materials"(parent, pos);

-- 培训计划
CREATE TABLE "training_plan" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "name" TEXT,
  "first_year" INTEGER,
  "last_year" INTEGER,
  "yearly" INTEGER,
  "coverage" REAL,
  "paper" TEXT,
  "decided" TEXT,
  "aim" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "training_plan_list" ON "training_plan"(deleted, "first_year" DESC);
CREATE INDEX "training_plan_wanting" ON "training_plan"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "training_plan_by_name" ON "training_plan"("name");
CREATE TABLE "training_plan_items" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "training_plan"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "by_day" TEXT,
  "subject" TEXT,
  "method" TEXT,
  "level" TEXT,
  "held" INTEGER,
  "dropped" INTEGER
) STRICT;
CREATE INDEX "training_plan_items_parent" ON "training_plan_items"(parent, pos);

-- 述职
CREATE TABLE "duty_report" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "on" TEXT,
  "batch" INTEGER,
  "title" TEXT,
  "batch_no" INTEGER,
  "ratio" REAL,
  "manner" TEXT,
  "chosen" TEXT,
  "place" TEXT,
  "host" TEXT,
  "noticed" TEXT,
  "done" TEXT,
  "adjusted" TEXT,
  "voters" INTEGER,
  "issued" INTEGER,
  "returned" INTEGER,
  "valid" INTEGER,
  "void" INTEGER,
  "satisfied" INTEGER,
  "basically" INTEGER,
  "dissatisfied" INTEGER,
  "excellent" INTEGER,
  "competent" INTEGER,
  "passable" INTEGER,
  "incompetent" INTEGER,
  "poll_why" TEXT,
  "rate_both" TEXT,
  "promise" TEXT,
  "promise_due" TEXT,
  "promise_kept" TEXT,
  "promise_done" TEXT,
  "nominated" INTEGER,
  "shown_on" TEXT,
  "show_result" TEXT,
  "published" TEXT,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "duty_report_list" ON "duty_report"(deleted, "on" DESC);
CREATE INDEX "duty_report_in_state" ON "duty_report"(deleted, "state", "on" DESC);
CREATE INDEX "duty_report_wanting" ON "duty_report"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "duty_report_by_title" ON "duty_report"("title");
CREATE TABLE "duty_report_reporters" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "duty_report"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "duty_report_reporters_parent" ON "duty_report_reporters"(parent, pos);
CREATE INDEX "duty_report_reporters_target" ON "duty_report_reporters"("target");
CREATE TABLE "duty_report_groups" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "duty_report"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "duty_report_groups_parent" ON "duty_report_groups"(parent, pos);
CREATE INDEX "duty_report_groups_target" ON "duty_report_groups"("target");
CREATE TABLE "duty_report_districts" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "duty_report"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "duty_report_districts_parent" ON "duty_report_districts"(parent, pos);
CREATE INDEX "duty_report_districts_target" ON "duty_report_districts"("target");
CREATE TABLE "duty_report_opinions" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "duty_report"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "text" TEXT,
  "by_voter" TEXT,
  "handling" TEXT,
  "due" TEXT,
  "done" TEXT,
  "proposal" INTEGER
) STRICT;
CREATE INDEX "duty_report_opinions_parent" ON "duty_report_opinions"(parent, pos);

-- 评先评优
CREATE TABLE "commendation" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "name" TEXT,
  "kind" TEXT,
  "year" INTEGER,
  "plan_day" TEXT,
  "plan_paper" TEXT,
  "quota" INTEGER,
  "conditions" TEXT,
  "nominate_by" TEXT,
  "looked_into" TEXT,
  "decided" TEXT,
  "meeting" INTEGER,
  "chosen_count" TEXT,
  "public_from" TEXT,
  "public_to" TEXT,
  "objections" TEXT,
  "awarded" TEXT,
  "session" INTEGER,
  "paper" TEXT,
  "award" TEXT,
  "bonus" INTEGER,
  "term" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "commendation_in_state" ON "commendation"(deleted, "state");
CREATE INDEX "commendation_on_awarded" ON "commendation"(deleted, "awarded");
CREATE INDEX "commendation_wanting" ON "commendation"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "commendation_by_name" ON "commendation"("name");
CREATE TABLE "commendation_candidates" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "commendation"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "of_group" INTEGER,
  "unit" INTEGER,
  "proposal" INTEGER,
  "name" TEXT,
  "recommended_by" TEXT,
  "deeds" TEXT,
  "points" REAL,
  "grade" TEXT,
  "opinion" TEXT,
  "votes" INTEGER,
  "result" TEXT,
  "why" TEXT,
  "appeal" TEXT,
  "award" TEXT
) STRICT;
CREATE INDEX "commendation_candidates_parent" ON "commendation_candidates"(parent, pos);

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
  "proposed_by" TEXT,
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "session_list" ON "session"(deleted, "opens" DESC);
CREATE INDEX "session_wanting" ON "session"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "session_by_short_name" ON "session"("short_name");
CREATE INDEX "session_by_name" ON "session"("name");
CREATE INDEX "session_by_code" ON "session"("code");
CREATE TABLE "session_proposers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "session"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "session_proposers_parent" ON "session_proposers"(parent, pos);
CREATE INDEX "session_proposers_target" ON "session_proposers"("target");
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
  "doc_number" TEXT,
  "signer" TEXT,
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

-- 会议
CREATE TABLE "meeting" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "name" TEXT,
  "number" INTEGER,
  "nature" TEXT,
  "starts" TEXT,
  "starts_at" TEXT,
  "ends" TEXT,
  "ends_at" TEXT,
  "place" TEXT,
  "chair" TEXT,
  "recorder" TEXT,
  "convener" TEXT,
  "session" INTEGER,
  "training" INTEGER,
  "group_ref" INTEGER,
  "delegation" INTEGER,
  "noticed" TEXT,
  "postponed" TEXT,
  "original" TEXT,
  "cancelled" TEXT,
  "cancel_why" TEXT,
  "told_public" TEXT,
  "expected" INTEGER,
  "expected_why" TEXT,
  "members" INTEGER,
  "quorum_why" TEXT,
  "quorum" TEXT,
  "opened_at" TEXT,
  "recess_until" TEXT,
  "closed" TEXT,
  "script" TEXT,
  "minutes" TEXT,
  "minutes_signed" TEXT,
  "summary" TEXT,
  "signer" TEXT,
  "signed" TEXT,
  "published" TEXT,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "meeting_list" ON "meeting"(deleted, "starts" DESC, "starts_at" DESC);
CREATE INDEX "meeting_in_state" ON "meeting"(deleted, "state", "starts" DESC, "starts_at" DESC);
CREATE INDEX "meeting_wanting" ON "meeting"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "meeting_by_name" ON "meeting"("name");
CREATE TABLE "meeting_requested_by" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "meeting_requested_by_parent" ON "meeting_requested_by"(parent, pos);
CREATE INDEX "meeting_requested_by_target" ON "meeting_requested_by"("target");
CREATE TABLE "meeting_attendance" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "meeting_attendance_parent" ON "meeting_attendance"(parent, pos);
CREATE INDEX "meeting_attendance_target" ON "meeting_attendance"("who");
CREATE TABLE "meeting_sitting_in" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "meeting_sitting_in_parent" ON "meeting_sitting_in"(parent, pos);
CREATE INDEX "meeting_sitting_in_target" ON "meeting_sitting_in"("who");
CREATE TABLE "meeting_observers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "meeting_observers_parent" ON "meeting_observers"(parent, pos);
CREATE INDEX "meeting_observers_target" ON "meeting_observers"("who");
CREATE TABLE "meeting_invited" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "meeting_invited_parent" ON "meeting_invited"(parent, pos);
CREATE INDEX "meeting_invited_target" ON "meeting_invited"("who");
CREATE TABLE "meeting_leaves" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "reason" TEXT,
  "granted_by" TEXT,
  "granted_on" TEXT,
  "sittings" TEXT
) STRICT;
CREATE INDEX "meeting_leaves_parent" ON "meeting_leaves"(parent, pos);
CREATE TABLE "meeting_agenda" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "item_no" INTEGER,
  "text" TEXT,
  "type" TEXT,
  "reporter" TEXT,
  "paper" INTEGER,
  "result" TEXT
) STRICT;
CREATE INDEX "meeting_agenda_parent" ON "meeting_agenda"(parent, pos);
CREATE TABLE "meeting_speeches" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "kind" TEXT,
  "speaker" INTEGER,
  "name" TEXT,
  "unit" TEXT,
  "gist" TEXT,
  "answered_by" TEXT,
  "answer" TEXT,
  "proposal" INTEGER,
  "opinion" TEXT
) STRICT;
CREATE INDEX "meeting_speeches_parent" ON "meeting_speeches"(parent, pos);
CREATE TABLE "meeting_handed_over" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "meeting_handed_over_parent" ON "meeting_handed_over"(parent, pos);
CREATE INDEX "meeting_handed_over_target" ON "meeting_handed_over"("target");
CREATE TABLE "meeting_tasks" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "meeting"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "text" TEXT,
  "who" TEXT,
  "due" TEXT,
  "status" TEXT,
  "done" TEXT
) STRICT;
CREATE INDEX "meeting_tasks_parent" ON "meeting_tasks"(parent, pos);

-- 表决
CREATE TABLE "vote" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "meeting" INTEGER,
  "matter" TEXT,
  "on" TEXT,
  "method" TEXT,
  "members" INTEGER,
  "present" INTEGER,
  "for" INTEGER,
  "against" INTEGER,
  "abstained" INTEGER,
  "standard" TEXT,
  "needed" INTEGER,
  "result" TEXT,
  "announcer" TEXT,
  "announced" TEXT,
  "why" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "vote_list" ON "vote"(deleted, "on" DESC);
CREATE INDEX "vote_wanting" ON "vote"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "vote_by_matter" ON "vote"("matter");
CREATE TABLE "vote_scrutineers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "vote"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "vote_scrutineers_parent" ON "vote_scrutineers"(parent, pos);
CREATE INDEX "vote_scrutineers_target" ON "vote_scrutineers"("who");

-- 选举
CREATE TABLE "election" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "post" TEXT,
  "kind" TEXT,
  "day" TEXT,
  "session" INTEGER,
  "meeting" INTEGER,
  "earlier" INTEGER,
  "seats" INTEGER,
  "nominees" TEXT,
  "surplus" TEXT,
  "margin" INTEGER,
  "method" TEXT,
  "primary" TEXT,
  "deputies" INTEGER,
  "present" INTEGER,
  "issued" INTEGER,
  "returned" INTEGER,
  "valid" INTEGER,
  "void" INTEGER,
  "result" TEXT,
  "issue_reason" TEXT,
  "announcer" TEXT,
  "announced" TEXT,
  "announcement" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "election_list" ON "election"(deleted, "day" DESC);
CREATE INDEX "election_in_state" ON "election"(deleted, "state", "day" DESC);
CREATE INDEX "election_wanting" ON "election"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE TABLE "election_candidates" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "election"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "name" TEXT,
  "deputy" INTEGER,
  "sex" TEXT,
  "ethnic" TEXT,
  "birth" TEXT,
  "work" TEXT,
  "resume" TEXT,
  "nominated_by" TEXT,
  "source" TEXT,
  "nominators" TEXT,
  "joint" INTEGER,
  "met" INTEGER,
  "standing" TEXT,
  "primary_votes" INTEGER,
  "ballot_order" INTEGER,
  "votes_for" INTEGER,
  "votes_against" INTEGER,
  "abstentions" INTEGER,
  "outcome" TEXT,
  "certificate" TEXT,
  "sworn" TEXT
) STRICT;
CREATE INDEX "election_candidates_parent" ON "election_candidates"(parent, pos);
CREATE TABLE "election_tellers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "election"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "election_tellers_parent" ON "election_tellers"(parent, pos);
CREATE INDEX "election_tellers_target" ON "election_tellers"("who");
CREATE TABLE "election_write_ins" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "election"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "name" TEXT,
  "deputy" INTEGER,
  "quality" TEXT,
  "votes" INTEGER,
  "outcome" TEXT,
  "sworn" TEXT
) STRICT;
CREATE INDEX "election_write_ins_parent" ON "election_write_ins"(parent, pos);

-- 宪法宣誓
CREATE TABLE "oath" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "day" TEXT,
  "form" TEXT,
  "leader" TEXT,
  "organizer" TEXT,
  "session" INTEGER,
  "meeting" INTEGER,
  "election" INTEGER,
  "elected" TEXT,
  "days" TEXT,
  "place" TEXT,
  "emblem" TEXT,
  "anthem" INTEGER,
  "witness" TEXT,
  "words" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "oath_list" ON "oath"(deleted, "day" DESC);
CREATE INDEX "oath_wanting" ON "oath"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE TABLE "oath_people" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "oath"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "oath_people_parent" ON "oath_people"(parent, pos);
CREATE INDEX "oath_people_target" ON "oath_people"("who");

-- 决议决定
CREATE TABLE "resolution" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "title" TEXT,
  "number" TEXT,
  "meeting" INTEGER,
  "session" INTEGER,
  "vote" INTEGER,
  "adopted" TEXT,
  "text" TEXT,
  "signer" TEXT,
  "published" TEXT,
  "budget_issued" TEXT,
  "budget_filed" TEXT,
  "due" TEXT,
  "effect" TEXT,
  "done" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "resolution_list" ON "resolution"(deleted, "adopted" DESC);
CREATE INDEX "resolution_in_state" ON "resolution"(deleted, "state", "adopted" DESC);
CREATE INDEX "resolution_wanting" ON "resolution"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "resolution_by_title" ON "resolution"("title");
CREATE INDEX "resolution_by_number" ON "resolution"("number");
CREATE TABLE "resolution_units" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "resolution"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "resolution_units_parent" ON "resolution_units"(parent, pos);
CREATE INDEX "resolution_units_target" ON "resolution_units"("target");

-- 文稿
CREATE TABLE "text" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "title" TEXT,
  "number" TEXT,
  "session" INTEGER,
  "meeting" INTEGER,
  "on" TEXT,
  "version" TEXT,
  "reporter" TEXT,
  "source" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "text_list" ON "text"(deleted, "on" DESC);
CREATE INDEX "text_wanting" ON "text"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "text_by_title" ON "text"("title");
CREATE TABLE "text_paragraphs" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "text"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "level" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX "text_paragraphs_parent" ON "text_paragraphs"(parent, pos);

-- 人事任免
CREATE TABLE "appointment" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "name" TEXT,
  "deputy" INTEGER,
  "kind" TEXT,
  "post" TEXT,
  "day" TEXT,
  "organ" TEXT,
  "proposer" TEXT,
  "basis" TEXT,
  "applied" TEXT,
  "grounds" TEXT,
  "movers" INTEGER,
  "defence" TEXT,
  "session" INTEGER,
  "meeting" INTEGER,
  "vote" INTEGER,
  "election" INTEGER,
  "deputies" INTEGER,
  "in_favour" INTEGER,
  "confirmed" TEXT,
  "announced" TEXT,
  "announcement" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "appointment_list" ON "appointment"(deleted, "day" DESC);
CREATE INDEX "appointment_in_state" ON "appointment"(deleted, "state", "day" DESC);
CREATE INDEX "appointment_wanting" ON "appointment"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE TABLE "appointment_steps" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "appointment"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "step" TEXT,
  "day" TEXT,
  "remark" TEXT
) STRICT;
CREATE INDEX "appointment_steps_parent" ON "appointment_steps"(parent, pos);

-- 重大事项
CREATE TABLE "decision" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "title" TEXT,
  "area" TEXT,
  "proposer" TEXT,
  "proposed" TEXT,
  "of_congress" INTEGER,
  "session" INTEGER,
  "meeting" INTEGER,
  "asked" INTEGER,
  "method" TEXT,
  "vote" INTEGER,
  "result" TEXT,
  "decided" TEXT,
  "number" TEXT,
  "unit" INTEGER,
  "leader" TEXT,
  "due" TEXT,
  "progress" TEXT,
  "done" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "decision_list" ON "decision"(deleted, "proposed" DESC);
CREATE INDEX "decision_in_state" ON "decision"(deleted, "state", "proposed" DESC);
CREATE INDEX "decision_wanting" ON "decision"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "decision_by_title" ON "decision"("title");
CREATE INDEX "decision_by_number" ON "decision"("number");

-- 请示报告
CREATE TABLE "party_report" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "day" TEXT,
  "subject" TEXT,
  "kind" TEXT,
  "addressee" TEXT,
  "number" TEXT,
  "content" TEXT,
  "due" TEXT,
  "answer" TEXT,
  "replied" TEXT,
  "replied_by" TEXT,
  "carried" TEXT,
  "done" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "party_report_list" ON "party_report"(deleted, "day" DESC);
CREATE INDEX "party_report_in_state" ON "party_report"(deleted, "state", "day" DESC);
CREATE INDEX "party_report_wanting" ON "party_report"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "party_report_by_subject" ON "party_report"("subject");
CREATE INDEX "party_report_by_number" ON "party_report"("number");

-- 换届补选
CREATE TABLE "byelection" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "name" TEXT,
  "term" INTEGER,
  "level" TEXT,
  "day" TEXT,
  "approved" TEXT,
  "approval_doc" TEXT,
  "conductor" TEXT,
  "committee_doc" TEXT,
  "funds" INTEGER,
  "result" TEXT,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "byelection_in_state" ON "byelection"(deleted, "state");
CREATE INDEX "byelection_on_day" ON "byelection"(deleted, "day");
CREATE INDEX "byelection_wanting" ON "byelection"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "byelection_by_name" ON "byelection"("name");
CREATE TABLE "byelection_former" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "byelection_former_parent" ON "byelection_former"(parent, pos);
CREATE INDEX "byelection_former_target" ON "byelection_former"("target");
CREATE TABLE "byelection_committee" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "byelection_committee_parent" ON "byelection_committee"(parent, pos);
CREATE INDEX "byelection_committee_target" ON "byelection_committee"("who");
CREATE TABLE "byelection_stages" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "step" TEXT,
  "before" INTEGER,
  "planned" TEXT,
  "latest" TEXT,
  "done" TEXT,
  "paper" TEXT,
  "remark" TEXT
) STRICT;
CREATE INDEX "byelection_stages_parent" ON "byelection_stages"(parent, pos);
CREATE TABLE "byelection_registrations" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "constituency" INTEGER,
  "population" INTEGER,
  "adults" INTEGER,
  "registered" INTEGER,
  "new_voters" INTEGER,
  "restored" INTEGER,
  "moved_out" INTEGER,
  "moved_in" INTEGER,
  "died" INTEGER,
  "deprived" INTEGER,
  "suspended" INTEGER,
  "ill" INTEGER,
  "county_only" INTEGER,
  "in_custody" INTEGER,
  "cards" INTEGER,
  "remark" TEXT
) STRICT;
CREATE INDEX "byelection_registrations_parent" ON "byelection_registrations"(parent, pos);
CREATE TABLE "byelection_candidates" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "constituency" INTEGER,
  "name" TEXT,
  "sex" TEXT,
  "ethnic" TEXT,
  "birth" TEXT,
  "id_number" TEXT,
  "phone" TEXT,
  "party" TEXT,
  "education" TEXT,
  "work" TEXT,
  "category" TEXT,
  "recommended_by" TEXT,
  "recommender" TEXT,
  "recommenders" INTEGER,
  "standing" TEXT,
  "examined" TEXT,
  "met" INTEGER
) STRICT;
CREATE INDEX "byelection_candidates_parent" ON "byelection_candidates"(parent, pos);
CREATE TABLE "byelection_polls" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "constituency" INTEGER,
  "round" TEXT,
  "day" TEXT,
  "seats" INTEGER,
  "voters" INTEGER,
  "took_part" INTEGER,
  "proxies" INTEGER,
  "holders" INTEGER,
  "consented" INTEGER,
  "boxes" INTEGER,
  "box_watchers" INTEGER,
  "booth" INTEGER,
  "issued" INTEGER,
  "returned" INTEGER,
  "valid" INTEGER,
  "void" INTEGER,
  "outcome" TEXT,
  "issue_reason" TEXT,
  "remark" TEXT
) STRICT;
CREATE INDEX "byelection_polls_parent" ON "byelection_polls"(parent, pos);
CREATE TABLE "byelection_votes" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "constituency" INTEGER,
  "round" TEXT,
  "name" TEXT,
  "write_in" INTEGER,
  "votes_for" INTEGER,
  "votes_against" INTEGER,
  "abstentions" INTEGER,
  "outcome" TEXT
) STRICT;
CREATE INDEX "byelection_votes_parent" ON "byelection_votes"(parent, pos);
CREATE TABLE "byelection_elected" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "byelection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "constituency" INTEGER,
  "name" TEXT,
  "deputy" INTEGER,
  "round" TEXT,
  "day" TEXT,
  "votes" INTEGER,
  "took_part" INTEGER,
  "voters" INTEGER
) STRICT;
CREATE INDEX "byelection_elected_parent" ON "byelection_elected"(parent, pos);

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
  "crowd_rating" TEXT,
  "party_rating" TEXT,
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "proposal_list" ON "proposal"(deleted, "submitted" DESC, "number");
CREATE INDEX "proposal_in_state" ON "proposal"(deleted, "state", "submitted" DESC, "number");
CREATE INDEX "proposal_in_phase" ON "proposal"(deleted, "phase", "submitted" DESC, "number");
CREATE INDEX "proposal_wanting" ON "proposal"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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

-- 视察调研
CREATE TABLE "inspection" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "subject" TEXT,
  "day" TEXT,
  "until" TEXT,
  "place" TEXT,
  "session" INTEGER,
  "plan" INTEGER,
  "organiser" TEXT,
  "level" TEXT,
  "laws" TEXT,
  "basis" TEXT,
  "tags" TEXT,
  "cancelled" TEXT,
  "ledger_present" INTEGER,
  "situation" TEXT,
  "problems" TEXT,
  "ledger_problems" INTEGER,
  "advice" TEXT,
  "ledger_opinions" INTEGER,
  "report" TEXT,
  "report_day" TEXT,
  "forwarded" TEXT,
  "forwarded_to" TEXT,
  "letter" TEXT,
  "due_set" TEXT,
  "due" TEXT,
  "fed_back" TEXT,
  "feedback" TEXT,
  "rating" TEXT,
  "rectified" TEXT,
  "effect" TEXT,
  "invested" INTEGER,
  "works_from" TEXT,
  "works_to" TEXT,
  "cost" INTEGER,
  "publicity" TEXT,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "inspection_list" ON "inspection"(deleted, "day" DESC);
CREATE INDEX "inspection_in_state" ON "inspection"(deleted, "state", "day" DESC);
CREATE INDEX "inspection_wanting" ON "inspection"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "inspection_by_subject" ON "inspection"("subject");
CREATE TABLE "inspection_joint" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "inspection_joint_parent" ON "inspection_joint"(parent, pos);
CREATE INDEX "inspection_joint_target" ON "inspection_joint"("target");
CREATE TABLE "inspection_proposals" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "inspection_proposals_parent" ON "inspection_proposals"(parent, pos);
CREATE INDEX "inspection_proposals_target" ON "inspection_proposals"("target");
CREATE TABLE "inspection_leader" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "inspection_leader_parent" ON "inspection_leader"(parent, pos);
CREATE INDEX "inspection_leader_target" ON "inspection_leader"("who");
CREATE TABLE "inspection_deputies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "inspection_deputies_parent" ON "inspection_deputies"(parent, pos);
CREATE INDEX "inspection_deputies_target" ON "inspection_deputies"("who");
CREATE TABLE "inspection_others" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "inspection_others_parent" ON "inspection_others"(parent, pos);
CREATE INDEX "inspection_others_target" ON "inspection_others"("who");
CREATE TABLE "inspection_sites" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "no" INTEGER,
  "place" TEXT,
  "unit" TEXT,
  "look" TEXT,
  "guide" TEXT
) STRICT;
CREATE INDEX "inspection_sites_parent" ON "inspection_sites"(parent, pos);
CREATE TABLE "inspection_heard" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "unit" TEXT,
  "reporter" TEXT,
  "topic" TEXT
) STRICT;
CREATE INDEX "inspection_heard_parent" ON "inspection_heard"(parent, pos);
CREATE TABLE "inspection_checks" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "whom" TEXT,
  "place" TEXT,
  "result" TEXT
) STRICT;
CREATE INDEX "inspection_checks_parent" ON "inspection_checks"(parent, pos);
CREATE TABLE "inspection_opinions" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inspection"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "no" TEXT,
  "text" TEXT,
  "whom" TEXT,
  "adopted" TEXT,
  "turned" TEXT,
  "proposal" INTEGER,
  "letter" TEXT
) STRICT;
CREATE INDEX "inspection_opinions_parent" ON "inspection_opinions"(parent, pos);

-- 问题整改
CREATE TABLE "finding" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "number" TEXT,
  "text" TEXT,
  "source" TEXT,
  "inspection" INTEGER,
  "appraisal" INTEGER,
  "inquiry" INTEGER,
  "reception" INTEGER,
  "petition" INTEGER,
  "duty_report" INTEGER,
  "found" TEXT,
  "kind" TEXT,
  "severity" TEXT,
  "confirmed" TEXT,
  "unit" INTEGER,
  "leader" TEXT,
  "person" TEXT,
  "handed_over" TEXT,
  "due_set" TEXT,
  "due" TEXT,
  "letter" TEXT,
  "disposal" TEXT,
  "long_term" INTEGER,
  "goal" TEXT,
  "measures" TEXT,
  "planned" TEXT,
  "done" TEXT,
  "asked" TEXT,
  "accepted" TEXT,
  "conclusion" TEXT,
  "rating" TEXT,
  "closed" TEXT,
  "looked_back" TEXT,
  "look_result" TEXT,
  "proposal" INTEGER,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "finding_list" ON "finding"(deleted, "found" DESC, "number");
CREATE INDEX "finding_in_state" ON "finding"(deleted, "state", "found" DESC, "number");
CREATE INDEX "finding_wanting" ON "finding"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "finding_by_number" ON "finding"("number");
CREATE INDEX "finding_by_text" ON "finding"("text");
CREATE TABLE "finding_progress" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "finding"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX "finding_progress_parent" ON "finding_progress"(parent, pos);
CREATE TABLE "finding_acceptors" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "finding"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "finding_acceptors_parent" ON "finding_acceptors"(parent, pos);
CREATE INDEX "finding_acceptors_target" ON "finding_acceptors"("who");
CREATE TABLE "finding_again" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "finding"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "how" TEXT,
  "due" TEXT,
  "why" TEXT
) STRICT;
CREATE INDEX "finding_again_parent" ON "finding_again"(parent, pos);
CREATE TABLE "finding_reviews" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "finding"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX "finding_reviews_parent" ON "finding_reviews"(parent, pos);

-- 工作评议
CREATE TABLE "appraisal" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "subject" TEXT,
  "day" TEXT,
  "method" TEXT,
  "level" TEXT,
  "basis" TEXT,
  "plan" INTEGER,
  "notified" TEXT,
  "scoring" TEXT,
  "issued" TEXT,
  "issued_to" TEXT,
  "faults_why" TEXT,
  "opinions" TEXT,
  "fed_back" TEXT,
  "rectified" TEXT,
  "published" TEXT,
  "published_how" TEXT,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "appraisal_list" ON "appraisal"(deleted, "day" DESC);
CREATE INDEX "appraisal_in_state" ON "appraisal"(deleted, "state", "day" DESC);
CREATE INDEX "appraisal_wanting" ON "appraisal"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "appraisal_by_subject" ON "appraisal"("subject");
CREATE TABLE "appraisal_steps" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "appraisal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "step" TEXT,
  "planned" TEXT,
  "day" TEXT,
  "households" INTEGER,
  "meetings" INTEGER,
  "text" TEXT
) STRICT;
CREATE INDEX "appraisal_steps_parent" ON "appraisal_steps"(parent, pos);
CREATE TABLE "appraisal_quotas" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "appraisal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "kind" TEXT,
  "best" INTEGER
) STRICT;
CREATE INDEX "appraisal_quotas_parent" ON "appraisal_quotas"(parent, pos);
CREATE TABLE "appraisal_deputies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "appraisal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "appraisal_deputies_parent" ON "appraisal_deputies"(parent, pos);
CREATE INDEX "appraisal_deputies_target" ON "appraisal_deputies"("who");
CREATE TABLE "appraisal_voters" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "appraisal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "category" TEXT,
  "number" INTEGER
) STRICT;
CREATE INDEX "appraisal_voters_parent" ON "appraisal_voters"(parent, pos);
CREATE TABLE "appraisal_objects" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "appraisal"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "name" TEXT,
  "kind" TEXT,
  "unit" INTEGER,
  "head" TEXT,
  "issued" INTEGER,
  "returned" INTEGER,
  "valid" INTEGER,
  "satisfied" INTEGER,
  "mostly" INTEGER,
  "dissatisfied" INTEGER,
  "abstain" INTEGER,
  "verdict" TEXT
) STRICT;
CREATE INDEX "appraisal_objects_parent" ON "appraisal_objects"(parent, pos);

-- 询问质询
CREATE TABLE "inquiry" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "type" TEXT,
  "subject" TEXT,
  "day" TEXT,
  "session" INTEGER,
  "meeting" INTEGER,
  "target" TEXT,
  "question" TEXT,
  "content" TEXT,
  "basis" TEXT,
  "plan" INTEGER,
  "withdrawn" TEXT,
  "decision" TEXT,
  "decided" TEXT,
  "manner" TEXT,
  "due" TEXT,
  "place" TEXT,
  "answered" TEXT,
  "answerer" TEXT,
  "head_came" INTEGER,
  "signer" TEXT,
  "answer" TEXT,
  "satisfied" INTEGER,
  "mostly" INTEGER,
  "dissatisfied" INTEGER,
  "again_asked" TEXT,
  "again_day" TEXT,
  "again_answer" TEXT,
  "tasks" TEXT,
  "letter" TEXT,
  "result" TEXT,
  "filed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "inquiry_list" ON "inquiry"(deleted, "day" DESC);
CREATE INDEX "inquiry_in_state" ON "inquiry"(deleted, "state", "day" DESC);
CREATE INDEX "inquiry_wanting" ON "inquiry"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "inquiry_by_subject" ON "inquiry"("subject");
CREATE TABLE "inquiry_movers" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inquiry"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "inquiry_movers_parent" ON "inquiry_movers"(parent, pos);
CREATE INDEX "inquiry_movers_target" ON "inquiry_movers"("who");
CREATE TABLE "inquiry_units" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inquiry"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "inquiry_units_parent" ON "inquiry_units"(parent, pos);
CREATE INDEX "inquiry_units_target" ON "inquiry_units"("target");
CREATE TABLE "inquiry_attending" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inquiry"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "inquiry_attending_parent" ON "inquiry_attending"(parent, pos);
CREATE INDEX "inquiry_attending_target" ON "inquiry_attending"("who");
CREATE TABLE "inquiry_items" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "inquiry"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "asker" INTEGER,
  "question" TEXT,
  "by" TEXT,
  "answer" TEXT,
  "further" TEXT
) STRICT;
CREATE INDEX "inquiry_items_parent" ON "inquiry_items"(parent, pos);

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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "project_list" ON "project"(deleted, "year" DESC, "name");
CREATE INDEX "project_in_state" ON "project"(deleted, "state", "year" DESC, "name");
CREATE INDEX "project_wanting" ON "project"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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

-- 接待选民
CREATE TABLE "reception" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "day" TEXT,
  "from" TEXT,
  "to" TEXT,
  "form" TEXT,
  "station" INTEGER,
  "roster" INTEGER,
  "place" TEXT,
  "visitors" INTEGER,
  "households" INTEGER,
  "content" TEXT,
  "area" TEXT,
  "opinions" INTEGER,
  "visitor" TEXT,
  "phone" TEXT,
  "address" TEXT,
  "constituency" INTEGER,
  "way" TEXT,
  "way_why" TEXT,
  "unit" INTEGER,
  "handed_over" TEXT,
  "due_set" TEXT,
  "due" TEXT,
  "result" TEXT,
  "replied" TEXT,
  "closed" TEXT,
  "told" TEXT,
  "told_how" TEXT,
  "satisfaction" TEXT,
  "opinion" TEXT,
  "solved" INTEGER,
  "mediated" INTEGER,
  "proposal" INTEGER,
  "converted" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "reception_list" ON "reception"(deleted, "day" DESC);
CREATE INDEX "reception_in_state" ON "reception"(deleted, "state", "day" DESC);
CREATE INDEX "reception_wanting" ON "reception"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "reception_by_content" ON "reception"("content");
CREATE TABLE "reception_deputies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "reception"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "reception_deputies_parent" ON "reception_deputies"(parent, pos);
CREATE INDEX "reception_deputies_target" ON "reception_deputies"("who");
CREATE TABLE "reception_rounds" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "reception"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "due" TEXT,
  "result" TEXT,
  "replied" TEXT,
  "told" TEXT,
  "satisfaction" TEXT,
  "opinion" TEXT
) STRICT;
CREATE INDEX "reception_rounds_parent" ON "reception_rounds"(parent, pos);

-- 联系选民
CREATE TABLE "contact" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "deputy" INTEGER,
  "kind" TEXT,
  "level" TEXT,
  "from" TEXT,
  "to" TEXT,
  "way" TEXT,
  "target_set" INTEGER,
  "listed" INTEGER,
  "group" INTEGER,
  "last_visit" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "contact_wanting" ON "contact"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE TABLE "contact_households" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "contact"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "head" TEXT,
  "village" TEXT,
  "phone" TEXT,
  "way" TEXT,
  "since" TEXT,
  "until" TEXT,
  "remark" TEXT
) STRICT;
CREATE INDEX "contact_households_parent" ON "contact_households"(parent, pos);
CREATE TABLE "contact_contacted" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "contact"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "contact_contacted_parent" ON "contact_contacted"(parent, pos);
CREATE INDEX "contact_contacted_target" ON "contact_contacted"("target");
CREATE TABLE "contact_visits" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "contact"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "households" INTEGER,
  "who" TEXT,
  "text" TEXT,
  "opinions" INTEGER,
  "solved" INTEGER,
  "reception" INTEGER
) STRICT;
CREATE INDEX "contact_visits_parent" ON "contact_visits"(parent, pos);

-- 信访
CREATE TABLE "petition" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "number" TEXT,
  "day" TEXT,
  "form" TEXT,
  "subject" TEXT,
  "content" TEXT,
  "petitioner" TEXT,
  "phone" TEXT,
  "address" TEXT,
  "people" INTEGER,
  "collective" TEXT,
  "village" INTEGER,
  "kind" TEXT,
  "nature" TEXT,
  "told" TEXT,
  "told_how" TEXT,
  "accepted" TEXT,
  "course" TEXT,
  "why_not" TEXT,
  "leader" TEXT,
  "unit" INTEGER,
  "handed_over" TEXT,
  "due_set" TEXT,
  "due" TEXT,
  "extended_to" TEXT,
  "extend_told" TEXT,
  "closed" TEXT,
  "reply" TEXT,
  "result" TEXT,
  "satisfaction" TEXT,
  "review_asked" TEXT,
  "review_answered" TEXT,
  "review_result" TEXT,
  "again_asked" TEXT,
  "again_answered" TEXT,
  "again_result" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "petition_list" ON "petition"(deleted, "day" DESC, "number");
CREATE INDEX "petition_in_state" ON "petition"(deleted, "state", "day" DESC, "number");
CREATE INDEX "petition_wanting" ON "petition"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "petition_by_number" ON "petition"("number");
CREATE TABLE "petition_progress" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "petition"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX "petition_progress_parent" ON "petition_progress"(parent, pos);
CREATE TABLE "petition_parts" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "petition"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "day" TEXT,
  "how" TEXT,
  "result" TEXT
) STRICT;
CREATE INDEX "petition_parts_parent" ON "petition_parts"(parent, pos);

-- 代表接访
CREATE TABLE "petition_duty" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "day" TEXT,
  "leader" TEXT,
  "group" INTEGER,
  "place" TEXT,
  "announced" TEXT,
  "together" INTEGER,
  "visitors" INTEGER,
  "month" TEXT,
  "reporter" TEXT,
  "cases" INTEGER,
  "cases_closed" INTEGER,
  "satisfaction" TEXT,
  "notice_no" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "petition_duty_list" ON "petition_duty"(deleted, "day" DESC);
CREATE INDEX "petition_duty_in_state" ON "petition_duty"(deleted, "state", "day" DESC);
CREATE INDEX "petition_duty_wanting" ON "petition_duty"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE TABLE "petition_duty_sign_ins" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "petition_duty"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "expected" TEXT,
  "signed" TEXT,
  "status" TEXT,
  "leave_why" TEXT,
  "leave_by" TEXT
) STRICT;
CREATE INDEX "petition_duty_sign_ins_parent" ON "petition_duty_sign_ins"(parent, pos);
CREATE TABLE "petition_duty_proposals" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "petition_duty"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "petition" INTEGER,
  "problem" TEXT,
  "text" TEXT,
  "leader" TEXT,
  "handler" TEXT,
  "due" TEXT,
  "done" TEXT,
  "outcome" TEXT,
  "turned" INTEGER
) STRICT;
CREATE INDEX "petition_duty_proposals_parent" ON "petition_duty_proposals"(parent, pos);
CREATE TABLE "petition_duty_members" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "petition_duty"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "who" INTEGER,
  "name" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "petition_duty_members_parent" ON "petition_duty_members"(parent, pos);
CREATE INDEX "petition_duty_members_target" ON "petition_duty_members"("who");
CREATE TABLE "petition_duty_questions" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "petition_duty"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "asked" TEXT,
  "question" TEXT,
  "answer" TEXT
) STRICT;
CREATE INDEX "petition_duty_questions_parent" ON "petition_duty_questions"(parent, pos);

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
  "built" TEXT,
  "area" REAL,
  "head" TEXT,
  "vice" TEXT,
  "liaison" TEXT,
  "liaison_phone" TEXT,
  "closed" TEXT,
  "reception_day" INTEGER,
  "reception_rule" TEXT,
  "hours" TEXT,
  "six" TEXT,
  "six_met" TEXT,
  "wall" TEXT,
  "invested" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "station_wanting" ON "station"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "station_by_name" ON "station"("name");
CREATE TABLE "station_deputies" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "station"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "station_deputies_parent" ON "station_deputies"(parent, pos);
CREATE INDEX "station_deputies_target" ON "station_deputies"("target");
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
CREATE TABLE "station_equipment" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "station"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "name" TEXT,
  "number" INTEGER,
  "value" INTEGER,
  "since" TEXT
) STRICT;
CREATE INDEX "station_equipment_parent" ON "station_equipment"(parent, pos);
CREATE TABLE "station_investments" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "station"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "amount" INTEGER,
  "use" TEXT,
  "source" TEXT
) STRICT;
CREATE INDEX "station_investments_parent" ON "station_investments"(parent, pos);
CREATE TABLE "station_grades" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "station"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "year" INTEGER,
  "stars" TEXT,
  "grade" TEXT,
  "by" TEXT
) STRICT;
CREATE INDEX "station_grades_parent" ON "station_grades"(parent, pos);
CREATE TABLE "station_checks" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "station"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "by" TEXT,
  "found" TEXT,
  "problem" TEXT,
  "mend_by" TEXT,
  "mended" TEXT
) STRICT;
CREATE INDEX "station_checks_parent" ON "station_checks"(parent, pos);

-- 值班排班
CREATE TABLE "roster" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "kind" TEXT,
  "station" INTEGER,
  "from" TEXT,
  "to" TEXT,
  "rule" TEXT,
  "announced" TEXT,
  "where" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "roster_list" ON "roster"(deleted, "from" DESC);
CREATE INDEX "roster_in_state" ON "roster"(deleted, "state", "from" DESC);
CREATE INDEX "roster_wanting" ON "roster"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE TABLE "roster_turns" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "roster"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "deputies" TEXT,
  "group" INTEGER,
  "leader" TEXT,
  "announced" TEXT,
  "held" TEXT,
  "why" TEXT
) STRICT;
CREATE INDEX "roster_turns_parent" ON "roster_turns"(parent, pos);

-- 主题活动
CREATE TABLE "campaign" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT,
  "state" TEXT,
  "name" TEXT,
  "slogan" TEXT,
  "level" TEXT,
  "plan_no" TEXT,
  "from" TEXT,
  "to" TEXT,
  "goal" TEXT,
  "duty" TEXT,
  "team" TEXT,
  "parts" TEXT,
  "effect" TEXT,
  "closed" TEXT,
  "term" INTEGER,
  "year" INTEGER,
  "note" TEXT,
  "retention" TEXT,
  "archive_no" TEXT,
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "campaign_list" ON "campaign"(deleted, "from" DESC);
CREATE INDEX "campaign_in_state" ON "campaign"(deleted, "state", "from" DESC);
CREATE INDEX "campaign_wanting" ON "campaign"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "campaign_by_name" ON "campaign"("name");
CREATE TABLE "campaign_stages" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "campaign"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "task" TEXT,
  "who" TEXT,
  "due" TEXT,
  "done" TEXT
) STRICT;
CREATE INDEX "campaign_stages_parent" ON "campaign_stages"(parent, pos);
CREATE TABLE "campaign_events" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "campaign"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "day" TEXT,
  "kind" TEXT,
  "part" TEXT,
  "subject" TEXT,
  "place" TEXT,
  "deputies" TEXT,
  "listed" INTEGER,
  "consulted" INTEGER,
  "answered" INTEGER,
  "opinions" INTEGER,
  "leaflets" INTEGER,
  "discussions" INTEGER,
  "studies" INTEGER,
  "reports" INTEGER,
  "proposed" INTEGER,
  "problems" INTEGER,
  "donated" INTEGER,
  "aid" INTEGER,
  "projects" INTEGER,
  "benefited" INTEGER
) STRICT;
CREATE INDEX "campaign_events_parent" ON "campaign_events"(parent, pos);
CREATE TABLE "campaign_deeds" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "campaign"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "day" TEXT,
  "text" TEXT,
  "amount" INTEGER,
  "proved" INTEGER
) STRICT;
CREATE INDEX "campaign_deeds_parent" ON "campaign_deeds"(parent, pos);
CREATE TABLE "campaign_pairs" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "campaign"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "deputy" INTEGER,
  "with" TEXT,
  "place" TEXT,
  "since" TEXT,
  "until" TEXT,
  "help" TEXT,
  "last" TEXT
) STRICT;
CREATE INDEX "campaign_pairs_parent" ON "campaign_pairs"(parent, pos);
CREATE TABLE "campaign_press" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  parent INTEGER NOT NULL REFERENCES "campaign"(id) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  "target" INTEGER
) STRICT;
CREATE INDEX "campaign_press_parent" ON "campaign_press"(parent, pos);
CREATE INDEX "campaign_press_target" ON "campaign_press"("target");

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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "publicity_list" ON "publicity"(deleted, "date" DESC);
CREATE INDEX "publicity_wanting" ON "publicity"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "subscription_list" ON "subscription"(deleted, "year" DESC, "paper");
CREATE INDEX "subscription_wanting" ON "subscription"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "budget_list" ON "budget"(deleted, "year" DESC, "subject");
CREATE INDEX "budget_wanting" ON "budget"(deleted, "wanting") WHERE "wanting" IS NOT NULL;

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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "expense_list" ON "expense"(deleted, "date" DESC);
CREATE INDEX "expense_wanting" ON "expense"(deleted, "wanting") WHERE "wanting" IS NOT NULL;

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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "allowance_list" ON "allowance"(deleted, "month" DESC);
CREATE INDEX "allowance_on_paid" ON "allowance"(deleted, "paid");
CREATE INDEX "allowance_wanting" ON "allowance"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "rule_list" ON "rule"(deleted, "kind", "made" DESC);
CREATE INDEX "rule_on_made" ON "rule"(deleted, "made");
CREATE INDEX "rule_wanting" ON "rule"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "plan_list" ON "plan"(deleted, "year" DESC, "title");
CREATE INDEX "plan_wanting" ON "plan"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "task_list" ON "task"(deleted, "to" DESC, "title");
CREATE INDEX "task_in_state" ON "task"(deleted, "state", "to" DESC, "title");
CREATE INDEX "task_on_from" ON "task"(deleted, "from");
CREATE INDEX "task_wanting" ON "task"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "incoming_list" ON "incoming"(deleted, "received" DESC);
CREATE INDEX "incoming_in_state" ON "incoming"(deleted, "state", "received" DESC);
CREATE INDEX "incoming_wanting" ON "incoming"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "central_work_list" ON "central_work"(deleted, "date" DESC);
CREATE INDEX "central_work_wanting" ON "central_work"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "village_election_list" ON "village_election"(deleted, "from" DESC);
CREATE INDEX "village_election_in_state" ON "village_election"(deleted, "state", "from" DESC);
CREATE INDEX "village_election_wanting" ON "village_election"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "holiday_list" ON "holiday"(deleted, "day" DESC);
CREATE INDEX "holiday_wanting" ON "holiday"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "setting_wanting" ON "setting"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "attachment_wanting" ON "attachment"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
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
  "confidential" INTEGER,
  "wanting" INTEGER
) STRICT;
CREATE INDEX "duty_note_wanting" ON "duty_note"(deleted, "wanting") WHERE "wanting" IS NOT NULL;
CREATE INDEX "duty_note_by_record" ON "duty_note"("record");

