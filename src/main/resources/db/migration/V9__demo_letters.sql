-- What the demo's own mail server received; empty everywhere else.
create table demo_letter (
  number     bigint generated always as identity primary key,
  arrived_at timestamptz not null,
  sender     text not null,
  recipient  text not null check (recipient = lower(recipient)),
  message    bytea not null
);
create index demo_letter_recipient on demo_letter (recipient, number);
