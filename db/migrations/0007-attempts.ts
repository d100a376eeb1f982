import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** Self-help: what visitors did, what came of it, and the facts the report is counted from. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table signal (
  id text primary key,
  at text not null,
  visit text not null,
  person_id text,
  name text not null,
  article_id text,
  topic_id text,
  ticket_id text,
  area_id text,
  search_id text,
  via text,
  query text,
  results integer,
  final integer,
  rank integer,
  vote text,
  reason text,
  seconds integer,
  scroll integer,
  arm text,
  context text,
  shown text,
  staff integer not null,
  bot integer not null,
  preview integer not null,
  tab text
);
create index signal_visit on signal (visit, at, id);
create index signal_person on signal (person_id, at, id);
create index signal_at on signal (at, id);
create table opted_out_day (day text not null, name text not null, n integer not null, primary key (day, name));
create table attempt_fact (
  id text primary key,
  visit text not null,
  visitor text not null,
  person_id text,
  area_id text,
  started_at text not null,
  ended_at text not null,
  day text not null,
  outcome text not null,
  rule text not null,
  excluded text,
  ticket_id text,
  form_opened integer not null,
  suggestion_read integer not null,
  submitted integer not null,
  vote text,
  any_read integer not null,
  credit text not null,
  final_at text,
  updated_at text not null
);
create index attempt_fact_day on attempt_fact (day, outcome);
create index attempt_fact_started on attempt_fact (started_at, id);
create index attempt_fact_person on attempt_fact (person_id, started_at);
create index attempt_fact_visit on attempt_fact (visit, started_at);
create table ticket_fact (
  ticket_id text primary key,
  number integer not null,
  day text not null,
  created_at text not null,
  requester_id text not null,
  area_id text,
  team_id text,
  channel text not null,
  excluded text,
  staff_created integer not null,
  escalated_at text,
  escalations integer not null,
  structural integer not null,
  split text,
  known text,
  first_reply_at text,
  frt_calendar real,
  frt_business real,
  first_resolved_at text,
  resolved_at text,
  resolved_day text,
  resolution_calendar real,
  resolution_business real,
  fcr integer,
  reopened integer not null,
  score integer,
  linked text,
  updated_at text not null
);
create index ticket_fact_day on ticket_fact (day);
create index ticket_fact_created on ticket_fact (created_at, ticket_id);
create index ticket_fact_resolved on ticket_fact (resolved_at, ticket_id);
create table escalation_fact (
  escalation_id text primary key,
  ticket_id text not null,
  day text not null,
  requested_at text not null,
  effective integer not null,
  kind text not null,
  cause text not null,
  returned integer not null,
  rerouted integer not null,
  active integer not null,
  filled integer not null,
  packet integer not null,
  resolved_at text,
  resolved_day text,
  outcome text,
  updated_at text not null
);
create index escalation_fact_day on escalation_fact (day);
create index escalation_fact_ticket on escalation_fact (ticket_id);
create index escalation_fact_resolved on escalation_fact (resolved_at);
create table dirty_day (day text primary key, at text not null);
create table rollup (
  day text not null,
  metric text not null,
  dimension text not null,
  member text not null,
  num real not null,
  den real not null,
  primary key (day, metric, dimension, member)
)
`,
  )
}
