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
create index signal_ticket on signal (ticket_id) where ticket_id is not null;
create index signal_topic on signal (topic_id) where topic_id is not null;
create index signal_at on signal (at, id);
create table opted_out_day (day text not null, name text not null, n integer not null, primary key (day, name));
create table visit_due (visit text primary key);
create table attempt_fact (
  id text primary key,
  visit text not null,
  visitor text not null,
  person_id text,
  area_id text,
  started_at text not null,
  ended_at text not null,
  outcome text not null,
  rule text not null,
  excluded text,
  ticket_id text,
  confirmed_in integer not null,
  form_opened integer not null,
  suggestion_read integer not null,
  submitted integer not null,
  vote text,
  any_read integer not null,
  credit text not null,
  searches integer not null,
  searches_empty integer not null,
  searches_clicked integer not null,
  searches_clicked_full integer not null,
  searches_refined integer not null,
  searches_led integer not null,
  ranks double precision not null,
  updated_at text not null
);
create index attempt_fact_started on attempt_fact (started_at, id);
create index attempt_fact_person on attempt_fact (person_id, started_at);
create index attempt_fact_visit on attempt_fact (visit, started_at);
create table ticket_fact (
  ticket_id text primary key,
  number integer not null,
  created_at text not null,
  requester_id text not null,
  area_id text,
  excluded text,
  staff_created integer not null,
  escalated_at text,
  escalations integer not null,
  structural integer not null,
  split text,
  known text,
  first_reply_at text,
  frt_calendar double precision,
  frt_business double precision,
  reply_met integer,
  reply_due_at text,
  resolution_met integer,
  resolution_due_at text,
  first_resolved_at text,
  first_resolution double precision,
  first_resolution_business double precision,
  resolved_at text,
  final_resolution double precision,
  final_resolution_business double precision,
  owned_time double precision,
  first_contact integer,
  inactivity integer not null,
  reopened integer not null,
  score integer,
  linked text,
  needs_none integer not null,
  open_spans text not null,
  updated_at text not null
);
create index ticket_fact_created on ticket_fact (created_at, ticket_id);
create index ticket_fact_resolved on ticket_fact (resolved_at, ticket_id);
create index ticket_fact_requester on ticket_fact (requester_id, created_at);
create table escalation_fact (
  escalation_id text primary key,
  number integer not null,
  ticket_id text not null,
  requested_at text not null,
  effective integer not null,
  kind text not null,
  cause text not null,
  active integer not null,
  returned integer not null,
  rerouted integer not null,
  packet integer not null,
  filled integer not null,
  resolved_at text,
  outcome text,
  covered_at text,
  exempt integer not null,
  updated_at text not null
);
create index escalation_fact_ticket on escalation_fact (ticket_id);
create index escalation_fact_requested on escalation_fact (requested_at, escalation_id);
create index escalation_fact_resolved on escalation_fact (resolved_at, escalation_id);
create table link_fact (
  ticket_id text not null,
  article_id text not null,
  at text not null,
  kind text not null,
  primary key (ticket_id, article_id)
);
create index link_fact_at on link_fact (at, ticket_id);
create index link_fact_article on link_fact (article_id);
create table exposure (from_day text primary key, to_day text not null, active_accounts integer not null)
`,
  )
}
