-- Publishing earlier than two people approved takes two again; what is public can be taken down by one, at once.
alter table announcement
  add column release_asked_by uuid references account,
  add column release_asked_at timestamptz,
  add column released_by      uuid references account,
  add column released_at      timestamptz,
  add column withdrawn_by     uuid references account,
  add column withdrawn_reason text,
  add column taken_down       boolean not null default false,
  add check ((release_asked_by is null) = (release_asked_at is null)),
  add check ((released_by is null) = (released_at is null)),
  add check (released_by is null or release_asked_by is not null),
  add check (released_by <> release_asked_by),
  add check (not taken_down or (withdrawn_at is not null and withdrawn_by is not null and withdrawn_reason <> ''));

-- What was public and is not any more. Nothing of it but when: the public page says that much.
create view taken_down as
  select a.edition_id, max(a.withdrawn_at) as at
  from announcement a
  where a.taken_down and not exists (select 1 from published p where p.edition_id = a.edition_id)
  group by a.edition_id;
