-- Who may come in, and what can be won. Times are instants; Europe/London is a matter of showing.

create table programme (
  id            uuid primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name          text not null check (name <> ''),
  organisation  text not null,
  strapline     text not null,
  about         text not null,
  accent        text not null check (accent ~ '^#[0-9a-f]{6}$'),
  accent_tint   text not null check (accent_tint ~ '^#[0-9a-f]{6}$'),
  contact       text not null,
  judging       text not null,
  common_criteria jsonb not null,
  position      integer not null
);

create table edition (
  id           uuid primary key,
  programme_id uuid not null references programme,
  slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name         text not null check (name <> ''),
  code         text not null check (code ~ '^[A-Z]{2,4}[0-9]{2}$'),
  place        text not null,
  past         boolean not null,
  consent_text text not null,
  consent_version text not null,
  unique (programme_id, slug),
  unique (programme_id, code)
);

create table moment (
  edition_id  uuid not null references edition,
  kind        text not null check (kind in ('OPENS','CLOSES','SCREENING','JUDGING','SHORTLIST','CEREMONY','RELEASE')),
  planned_at  timestamptz not null,
  begun_at    timestamptz,
  begun_by    uuid,
  reason      text,
  primary key (edition_id, kind),
  check ((begun_at is null) = (reason is null))
);

create table category (
  id          uuid primary key,
  edition_id  uuid not null references edition,
  slug        text not null,
  code        text not null check (code ~ '^[A-Z]{3}$'),
  name        text not null check (name <> ''),
  purpose     text not null,
  who         text not null,
  direct      boolean not null,
  eligibility jsonb not null,
  honours     jsonb not null,
  reads       integer not null check (reads between 0 and 9),
  places      integer not null check (places between 0 and 50),
  position    integer not null,
  unique (edition_id, slug),
  unique (edition_id, code)
);

create table criterion (
  category_id uuid not null references category,
  key         text not null,
  name        text not null,
  explained   text not null,
  weight      integer not null check (weight between 1 and 100),
  lowest      integer not null,
  highest     integer not null check (highest > lowest),
  anchors     jsonb not null,
  common      boolean not null,
  position    integer not null,
  primary key (category_id, key)
);

create table question (
  category_id uuid not null references category,
  key         text not null,
  title       text not null,
  step        text not null,
  hint        text not null,
  looks_for   text not null,
  word_limit  integer not null check (word_limit between 1 and 5000),
  position    integer not null,
  primary key (category_id, key)
);

create table account (
  id         uuid primary key,
  email      text not null unique check (email = lower(email)),
  name       text not null check (name <> ''),
  created_at timestamptz not null
);

create table role_held (
  account_id   uuid not null references account,
  programme_id uuid not null references programme,
  role         text not null check (role in ('ORGANISER','CHAIR','JUDGE')),
  given_at     timestamptz not null,
  primary key (account_id, programme_id, role)
);

create table sign_in_link (
  token_hash text primary key check (length(token_hash) = 64),
  account_id uuid not null references account,
  expires_at timestamptz not null
);

-- The link that makes the first organiser; printed once, used once.
create table first_link (
  only_one   boolean primary key check (only_one),
  token_hash text not null,
  made_at    timestamptz not null,
  used_at    timestamptz
);

-- Passkeys, in the tables that Spring Security's own repositories read and write.
create table user_entities (
  id           text primary key,
  name         text not null unique,
  display_name text
);

create table user_credentials (
  credential_id                text primary key,
  user_entity_user_id          text not null references user_entities,
  public_key                   bytea not null,
  signature_count              bigint,
  uv_initialized               boolean,
  backup_eligible              boolean not null,
  authenticator_transports     text,
  public_key_credential_type   text,
  backup_state                 boolean not null,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamptz,
  last_used                    timestamptz,
  label                        text not null
);
