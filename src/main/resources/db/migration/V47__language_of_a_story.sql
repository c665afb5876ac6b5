-- A nomination keeps the language that it was written in: its nominator is written to in it, and who reads it is told.
alter table nomination add column language text not null default 'en';
update nomination n set language = d.language from draft d where d.id = n.draft_id and d.language <> 'en';
create or replace view shown_nomination as
  select id, category_id, reference, headline, state, submitted_at, decided_at, words, language from nomination;
