-- Two spellings of one address: the case, what follows a plus, and the dots that Gmail does not read.
create function same_address(address text) returns text language sql immutable as $$
  select case
    when split_part(lower(address), '@', 2) in ('gmail.com', 'googlemail.com')
      then replace(split_part(split_part(lower(address), '@', 1), '+', 1), '.', '') || '@gmail.com'
    else split_part(split_part(lower(address), '@', 1), '+', 1) || '@' || split_part(lower(address), '@', 2)
  end
$$;

-- Who had a hand in a nomination, as far as an address says so: who sent it, and where its draft's links went.
create view nomination_address as
  select n.id as nomination_id, same_address(n.nominator_email) as address from nomination n
  union
  select n.id, same_address(d.link_sent_to) from nomination n join draft d on d.id = n.draft_id
  where d.link_sent_to is not null
  union
  select n.id, same_address(l.recipient) from nomination n join letter l on l.about = n.draft_id;

-- A judge whose own address is among them: no declaration is needed, and none can lift it.
create view detected_conflict as
  select a.nomination_id, k.id as account_id
  from nomination_address a
  join nomination n on n.id = a.nomination_id
  join account k on same_address(k.email) = a.address
  where exists (select 1 from panel_member p where p.category_id = n.category_id and p.account_id = k.id)
     or exists (select 1 from assignment s where s.nomination_id = n.id and s.account_id = k.id);
create index account_same_address on account (same_address(email));

-- Whom a nomination is kept from, declared or detected. Every read that names its reader asks this.
create view kept_out as
  select nomination_id, account_id from recusal
  union
  select nomination_id, account_id from detected_conflict;

create or replace view judge_reading as
  select a.account_id, a.nomination_id, n.category_id
  from assignment a
  join nomination n on n.id = a.nomination_id and n.state = 'ACCEPTED'
  join panel_member p on p.category_id = n.category_id and p.account_id = a.account_id
  where not exists (select 1 from kept_out r
                    where r.nomination_id = a.nomination_id and r.account_id = a.account_id);

create or replace view given_read as
  select a.account_id, a.nomination_id, n.category_id, s.id as scorecard_id
  from assignment a
  join nomination n on n.id = a.nomination_id and n.state = 'ACCEPTED'
  join scorecard s on s.nomination_id = a.nomination_id and s.account_id = a.account_id and s.submitted_at is not null
  where not exists (select 1 from kept_out r
                    where r.nomination_id = a.nomination_id and r.account_id = a.account_id);

-- A conflict that was declared by mistake, and who lifted it why.
create table lifted_recusal (
  id            uuid primary key,
  nomination_id uuid not null references nomination,
  account_id    uuid not null references account,
  degree        text not null,
  reason        text not null,
  declared_at   timestamptz not null,
  lifted_by     uuid not null references account,
  lifted_at     timestamptz not null,
  lift_reason   text not null check (lift_reason <> ''),
  check (lifted_by <> account_id)
);
create index lifted_recusal_nomination on lifted_recusal (nomination_id);
