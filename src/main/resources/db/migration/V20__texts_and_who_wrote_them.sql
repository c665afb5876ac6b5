-- Which version of a text stands, and which page wrote it: nobody overwrites what they have not seen.
alter table draft_field
  add column version integer not null default 1 check (version > 0),
  add column writer  text not null default '' check (length(writer) <= 64),
  add column turn    bigint not null default 0;

-- Texts that were replaced by another page's, or set aside by choice.
create table draft_former (
  id       uuid primary key,
  draft_id uuid not null references draft on delete cascade,
  field    text not null check (length(field) between 1 and 80),
  text     text not null check (length(text) <= 50000),
  left_at  timestamptz not null
);
create index draft_former_field on draft_former (draft_id, field, left_at);

create table scorecard_stamp (
  scorecard_id uuid not null references scorecard on delete cascade,
  field        text not null check (length(field) between 1 and 80),
  version      integer not null check (version > 0),
  writer       text not null check (length(writer) <= 64),
  turn         bigint not null,
  primary key (scorecard_id, field)
);

create table scorecard_former (
  scorecard_id uuid not null references scorecard on delete cascade,
  position     integer not null,
  text         text not null check (length(text) <= 50000),
  primary key (scorecard_id, position)
);
