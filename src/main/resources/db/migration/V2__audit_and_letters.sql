create table audit_chain (
  programme_id uuid primary key,
  entries      bigint not null check (entries >= 0),
  head         text not null check (length(head) = 64)
);

create table audit_entry (
  programme_id  uuid not null references audit_chain,
  position      bigint not null check (position > 0),
  at            timestamptz not null,
  actor_kind    text not null check (actor_kind in ('ACCOUNT','NOMINATOR','COMMEND')),
  actor_id      uuid,
  act           text not null,
  about         uuid not null,
  note          text not null,
  previous_hash text not null,
  hash          text not null unique,
  primary key (programme_id, position)
);
create index audit_entry_about on audit_entry (about);

create table letter (
  id           uuid primary key,
  programme_id uuid,
  -- what makes a letter unique, so that an act repeated writes none twice
  occasion     text not null unique,
  about        uuid not null,
  recipient    text not null check (recipient !~ '[\r\n]'),
  subject      text not null check (subject !~ '[\r\n]'),
  body         text not null,
  private      boolean not null,
  message_id   text not null unique,
  written_at   timestamptz not null,
  due_at       timestamptz not null,
  state        text not null check (state in ('WAITING','SENT','FAILED','CANCELLED')),
  attempts     integer not null,
  trouble      text not null,
  sent_at      timestamptz,
  check ((state = 'SENT') = (sent_at is not null))
);
create index letter_about on letter (about);
create index letter_programme on letter (programme_id, written_at);

-- db-scheduler's table
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
