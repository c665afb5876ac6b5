-- What a programme says in other languages than its first: by language, each of its texts and how it reads there.
alter table programme add column texts jsonb not null default '{}';
