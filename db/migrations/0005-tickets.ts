import type { Kysely } from 'kysely'
import { type Dialect, ddl } from './ddl.ts'

/** What people ask us, what came from what, and what needs more than one of us. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  await ddl(
    db,
    dialect,
    `
create table ticket (
  id text primary key,
  number integer not null unique,
  subject text not null,
  requester_id text not null references person (id),
  created_by text,
  channel text not null,
  area_id text references area (id),
  priority text not null,
  first_priority text not null,
  status text not null,
  solved_reason text,
  assignee_id text references person (id),
  team_id text references team (id),
  locale text not null,
  sla_policy_id text references sla_policy (id),
  first_reply_at text,
  first_reply_due_at text,
  promise_at text,
  promise_by text,
  promise_set_at text,
  promise_warned_at text,
  promise_lapsed_at text,
  waiting_since text,
  solved_at text,
  solved_by text,
  first_solved_at text,
  closed_at text,
  active_at text not null,
  origin_topic_id text references topic (id),
  repeat_of text,
  merged_into text,
  test_at text,
  spam_at text,
  visit text,
  source text,
  created_at text not null,
  updated_at text not null,
  submission_id text unique
);
create index ticket_requester on ticket (requester_id, active_at, id);
create index ticket_assignee on ticket (assignee_id, status, promise_at, id);
create index ticket_team on ticket (team_id, status, promise_at, id);
create index ticket_status on ticket (status, promise_at, id);
create index ticket_status_number on ticket (status, number);
create index ticket_area on ticket (area_id, created_at, id);
create index ticket_updated on ticket (updated_at, id);
create index ticket_created on ticket (created_at, id);
create index ticket_promise on ticket (promise_at, id) where promise_at is not null and promise_lapsed_at is null;
create index ticket_topic on ticket (origin_topic_id) where origin_topic_id is not null;
create index ticket_merged on ticket (merged_into) where merged_into is not null;
create table message (
  id text primary key,
  ticket_id text not null references ticket (id),
  author_id text references person (id),
  kind text not null,
  public integer not null,
  human integer not null,
  unproven_at text,
  text text not null,
  format text not null,
  html text not null,
  render_version integer not null,
  channel text not null,
  created_at text not null,
  submission_id text unique
);
create index message_ticket on message (ticket_id, created_at, id);
create table participant (
  ticket_id text not null references ticket (id),
  person_id text not null references person (id),
  added_by text,
  added_at text not null,
  primary key (ticket_id, person_id)
);
create index participant_person on participant (person_id);
create table ticket_tag (ticket_id text not null references ticket (id), tag text not null, primary key (ticket_id, tag));
create index ticket_tag_tag on ticket_tag (tag, ticket_id);
create table rating (
  id text primary key,
  ticket_id text not null references ticket (id),
  person_id text not null references person (id),
  score integer not null,
  text text not null,
  at text not null
);
create index rating_ticket on rating (ticket_id, at, id);
create table link (
  id text primary key,
  ticket_id text not null references ticket (id),
  article_root_id text not null,
  role text not null,
  by_id text,
  at text not null,
  ended_at text
);
create unique index link_once on link (ticket_id, article_root_id, role) where ended_at is null;
create index link_article on link (article_root_id, at, id);
create table problem (
  id text primary key,
  ticket_id text not null references ticket (id),
  article_root_id text,
  why text,
  by_id text,
  at text not null
);
create index problem_ticket on problem (ticket_id, at, id);
create table no_article (
  ticket_id text primary key references ticket (id),
  reason text not null,
  by_id text,
  at text not null
);
create table escalation (
  id text primary key,
  number integer not null unique,
  ticket_id text not null references ticket (id),
  kind text not null,
  cause text not null,
  severity text not null,
  state text not null,
  from_team_id text references team (id),
  to_team_id text not null references team (id),
  assignee_id text references person (id),
  raised_by text,
  system integer not null,
  at_creation integer not null,
  problem text not null,
  environment text not null,
  steps_tried text not null,
  customer_impact text not null,
  wanted_outcome text not null,
  packet integer not null,
  missing text,
  reason text,
  root_cause text,
  resolution text,
  outcome text,
  outcome_article_id text,
  outcome_reason text,
  draft_id text,
  due_at text,
  requested_at text not null,
  accepted_at text,
  returned_at text,
  declined_at text,
  withdrawn_at text,
  rerouted_at text,
  resolved_at text,
  resolved_by text,
  closed_at text,
  updated_at text not null,
  source text,
  submission_id text unique,
  check (state not in ('resolved', 'closed') or outcome is not null or source is not null)
);
create unique index escalation_open on escalation (ticket_id, kind) where state in ('requested', 'active');
create index escalation_state on escalation (state, due_at, id);
create index escalation_ticket on escalation (ticket_id, requested_at, id);
create index escalation_team on escalation (to_team_id, state, due_at, id);
create index escalation_assignee on escalation (assignee_id, state, due_at, id)
`,
  )
}
