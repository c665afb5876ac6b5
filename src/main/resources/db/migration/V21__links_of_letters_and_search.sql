-- Each letter that continues a draft has a key of its own, which ends when the address is corrected.
create table draft_link (
  key_hash text primary key check (length(key_hash) = 64),
  draft_id uuid not null references draft on delete cascade,
  sent_to  text not null,
  made_at  timestamptz not null,
  ended_at timestamptz
);
create index draft_link_draft on draft_link (draft_id);

-- What organisers find a nomination by, folded: no accents, no case, no apostrophes.
alter table nomination add column looked_for text;
update nomination n set looked_for = lower(regexp_replace(normalize(
    n.reference || ' ' || n.headline || ' ' || n.nominator_name || ' ' || n.nominator_email || ' ' ||
    coalesce((select string_agg(e.name || ' ' || e.detail || ' ' || e.organisation, ' ' order by e.position)
              from nominee e where e.nomination_id = n.id), ''), NFKD), U&'[\0300-\036f]', '', 'g'));
alter table nomination alter column looked_for set not null;
