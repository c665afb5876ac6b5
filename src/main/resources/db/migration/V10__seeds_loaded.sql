-- Which seeds were loaded, by their content: a start that finds the same files need not read them again.
create table seeds_loaded (
  part      text primary key check (part in ('PROGRAMMES', 'STORY')),
  digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null
);
