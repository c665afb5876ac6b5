-- How many words the answers of a nomination have, so that a list of reads need not load them. What was sent before is
-- counted here by white space, which is what Commend counts but for scripts without blanks.
alter table nomination add column words integer;

update nomination n set words = (
  select coalesce(sum((select count(*) from regexp_split_to_table(a.text, '\s+') w where w ~ '[[:alnum:]]')), 0)
  from answer a where a.nomination_id = n.id);

alter table nomination alter column words set not null;
alter table nomination add constraint nomination_words_check check (words >= 0);

create or replace view shown_nomination as
  select id, category_id, reference, headline, state, submitted_at, decided_at, words from nomination;
