-- What people without an account did in a span of time; a row goes when its span is over.
create table limit_use (
  kind    text not null,
  who     text not null check (length(who) = 64),
  ends_at timestamptz not null,
  used    integer not null check (used > 0),
  primary key (kind, who, ends_at)
);
create index limit_use_over on limit_use (ends_at);
