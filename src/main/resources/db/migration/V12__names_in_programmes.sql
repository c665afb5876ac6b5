-- The name by which a programme knows somebody. An account may serve several programmes; none learns the name that
-- another one typed. It stays when the role is gone, so that the history can still name who acted.
create table known_person (
  programme_id uuid not null references programme,
  account_id   uuid not null references account,
  name         text not null check (name <> ''),
  primary key (programme_id, account_id)
);

insert into known_person (programme_id, account_id, name)
  select distinct r.programme_id, r.account_id, a.name from role_held r join account a on a.id = r.account_id;

-- The same for what hangs on a category: panels, reads, conflicts.
create view category_person as
  select c.id as category_id, k.account_id, k.name
  from category c
  join edition e on e.id = c.edition_id
  join known_person k on k.programme_id = e.programme_id;
