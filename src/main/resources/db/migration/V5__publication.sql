create table honour (
  id            uuid primary key,
  category_id   uuid not null references category,
  kind          text not null check (kind in ('WINNER','JOINT_WINNER','HIGHLY_COMMENDED','NO_AWARD','DIRECT_AWARD')),
  nomination_id uuid references nomination,
  citation      text not null,
  position      integer not null,
  conferred_by  uuid not null references account,
  conferred_at  timestamptz not null,
  unique (category_id, nomination_id),
  check ((kind in ('NO_AWARD','DIRECT_AWARD')) = (nomination_id is null))
);

create table recipient (
  honour_id uuid not null references honour on delete cascade,
  position  integer not null,
  name      text not null check (name <> ''),
  name_form text not null check (name_form in ('FULL','FIRST','ALIAS','NONE')),
  alias     text not null,
  detail    text not null,
  primary key (honour_id, position),
  check (name_form <> 'ALIAS' or alias <> '')
);

-- What is published: a snapshot that two people approved, byte for byte.
create table announcement (
  id             uuid primary key,
  edition_id     uuid not null references edition,
  snapshot       text not null,
  digest         text not null check (length(digest) = 64),
  archive        boolean not null,
  drawn_up_by    uuid references account,
  drawn_up_at    timestamptz not null,
  embargo_until  timestamptz not null,
  approved_by    uuid references account,
  approved_at    timestamptz,
  release_reason text,
  withdrawn_at   timestamptz,
  check ((approved_by is null and not archive) = (approved_at is null)),
  check (archive or drawn_up_by is not null),
  check (approved_by is null or approved_by <> drawn_up_by)
);
create unique index one_standing_announcement on announcement (edition_id) where withdrawn_at is null;

-- The only door to the public: approved, and the embargo over by the database's clock.
create view published as
  select a.id, a.edition_id, a.snapshot, a.digest, a.embargo_until
  from announcement a
  where a.approved_at is not null and a.withdrawn_at is null and a.embargo_until <= current_timestamp;
