-- Whose turn it is to do what one node does at a time: whoever locks the row. A node that dies lets go of it.
create table node_turn (
  name text primary key
);

-- The links that make the first organiser: several nodes may each print one. All are good until somebody has used one, and
-- another is printed at each start until the one who was named has come in.
create table first_links (
  token_hash text primary key check (length(token_hash) = 64),
  made_at    timestamptz not null
);

create table first_organiser (
  only_one   boolean primary key check (only_one),
  account_id uuid references account,
  named_at   timestamptz not null,
  settled    boolean not null
);

-- Where somebody organises already there is no first organiser to be made.
insert into first_organiser (only_one, named_at, settled)
  select true, now(), true where exists (select from role_held where role = 'ORGANISER');

drop table first_link;
