create table panel_member (
  category_id  uuid not null references category,
  account_id   uuid not null references account,
  chair        boolean not null,
  appointed_at timestamptz not null,
  primary key (category_id, account_id)
);

create table recusal (
  nomination_id uuid not null references nomination,
  account_id    uuid not null references account,
  degree        text not null check (degree in ('CLOSE','WORKED_TOGETHER','OTHER')),
  reason        text not null,
  declared_at   timestamptz not null,
  primary key (nomination_id, account_id)
);

create table assignment (
  nomination_id uuid not null references nomination,
  account_id    uuid not null references account,
  assigned_at   timestamptz not null,
  primary key (nomination_id, account_id)
);
create index assignment_account on assignment (account_id);

create table scorecard (
  id            uuid primary key,
  nomination_id uuid not null references nomination,
  account_id    uuid not null references account,
  comment       text not null,
  submitted_at  timestamptz,
  saved_at      timestamptz not null,
  version       integer not null,
  unique (nomination_id, account_id)
);

create table score (
  scorecard_id  uuid not null references scorecard,
  category_id   uuid not null,
  criterion_key text not null,
  points        integer not null,
  primary key (scorecard_id, criterion_key),
  foreign key (category_id, criterion_key) references criterion (category_id, key)
);

create table shortlisted (
  nomination_id uuid primary key references nomination,
  category_id   uuid not null references category,
  position      integer not null,
  unique (category_id, position)
);

create table shortlist (
  category_id uuid primary key references category,
  reason      text not null,
  decided_by  uuid not null references account,
  decided_at  timestamptz not null
);

-- What a judge may see: assigned, accepted, on the panel still, and not recused. Every read of a judge joins this.
create view judge_reading as
  select a.account_id, a.nomination_id, n.category_id
  from assignment a
  join nomination n on n.id = a.nomination_id and n.state = 'ACCEPTED'
  join panel_member p on p.category_id = n.category_id and p.account_id = a.account_id
  where not exists (select 1 from recusal r
                    where r.nomination_id = a.nomination_id and r.account_id = a.account_id);
