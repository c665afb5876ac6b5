create table draft (
  id            uuid primary key,
  key_hash      text not null unique check (length(key_hash) = 64),
  category_id   uuid not null references category,
  started_at    timestamptz not null,
  saved_at      timestamptz not null,
  link_sent_to  text
);

-- One row a field, as typed: a draft keeps what a nomination would refuse.
create table draft_field (
  draft_id uuid not null references draft on delete cascade,
  field    text not null check (length(field) between 1 and 80),
  text     text not null check (length(text) <= 50000),
  saved_at timestamptz not null,
  primary key (draft_id, field)
);

create table nomination_count (
  category_id uuid primary key references category,
  last        integer not null check (last >= 0)
);

create table nomination (
  id               uuid primary key,
  -- one draft becomes one nomination, however often submit is repeated
  draft_id         uuid not null unique,
  category_id      uuid not null references category,
  reference        text not null unique check (reference ~ '^[A-Z]{2,4}[0-9]{2}-[A-Z]{3}-[0-9]{4,}$'),
  headline         text not null check (headline <> ''),
  nominator_name   text not null check (nominator_name <> ''),
  nominator_email  text not null,
  relation         text not null check (relation <> ''),
  consent_version  text not null,
  state            text not null check (state in ('SUBMITTED','ACCEPTED','INELIGIBLE','WITHDRAWN')),
  submitted_at     timestamptz not null,
  decided_at       timestamptz,
  decided_by       uuid references account,
  decision_reason  text,
  version          integer not null,
  check ((state in ('ACCEPTED','INELIGIBLE')) = (decided_at is not null)),
  check (state <> 'INELIGIBLE' or decision_reason <> '')
);
create index nomination_category on nomination (category_id);

create table nominee (
  nomination_id uuid not null references nomination,
  position      integer not null check (position between 0 and 499),
  name          text not null check (name <> ''),
  detail        text not null,
  organisation  text not null,
  born          date,
  name_form     text not null check (name_form in ('FULL','FIRST','ALIAS','NONE')),
  alias         text not null,
  facts         jsonb not null,
  primary key (nomination_id, position),
  check (name_form <> 'ALIAS' or alias <> '')
);

create table answer (
  nomination_id uuid not null references nomination,
  category_id   uuid not null,
  question_key  text not null,
  text          text not null,
  primary key (nomination_id, question_key),
  foreign key (category_id, question_key) references question (category_id, key)
);
