-- Each table has one owner. What a module gives others to read is a view called shown_…, with the
-- columns that they may know: who nominated, what a letter says and who a link was sent to are not
-- among them. A test reads all SQL of the application, and these views, and holds it.

create view shown_programme as
  select id, slug, name, organisation, contact, position from programme;

create view shown_edition as
  select id, programme_id, slug, name, code, place, past from edition;

create view shown_moment as
  select edition_id, kind, planned_at, begun_at from moment;

create view shown_category as
  select id, edition_id, slug, code, name, direct, reads, places, honours, position from category;

create view shown_criterion as
  select category_id, key, name, weight, lowest, highest, position from criterion;

create view shown_question as
  select category_id, key, title, step, word_limit, position from question;

-- not the name: each programme knows somebody by its own (shown_known_name)
create view shown_account as
  select id, email from account;

create view shown_role as
  select account_id, programme_id, role from role_held;

create view shown_known_name as
  select programme_id, account_id, name from known_person;

create view shown_nomination as
  select id, category_id, reference, headline, state, submitted_at, decided_at from nomination;

create view shown_nominee as
  select nomination_id, position, name, detail, organisation, name_form, alias from nominee;

create view shown_answer as
  select nomination_id, category_id, question_key, text from answer;

create view shown_shortlist as
  select category_id, decided_at from shortlist;

create view shown_shortlisted as
  select nomination_id, category_id, position from shortlisted;

create view shown_act as
  select programme_id, position, at, actor_kind, actor_id, act, about from audit_entry;

create view shown_letter as
  select id, programme_id, occasion, about, state, sent_at from letter;

create view shown_letter_address as
  select about, same_address(recipient) as address from letter;

-- The views that stood before read across the walls; now they read what is shown.

create or replace view nomination_address as
  select n.id as nomination_id, same_address(n.nominator_email) as address from nomination n
  union
  select n.id, same_address(d.link_sent_to) from nomination n join draft d on d.id = n.draft_id
  where d.link_sent_to is not null
  union
  select n.id, l.address from nomination n join shown_letter_address l on l.about = n.draft_id;

create view shown_nomination_address as
  select nomination_id, address from nomination_address;

create or replace view detected_conflict as
  select a.nomination_id, k.id as account_id
  from shown_nomination_address a
  join shown_nomination n on n.id = a.nomination_id
  join shown_account k on same_address(k.email) = a.address
  where exists (select 1 from panel_member p where p.category_id = n.category_id and p.account_id = k.id)
     or exists (select 1 from assignment s where s.nomination_id = n.id and s.account_id = k.id);

create or replace view judge_reading as
  select a.account_id, a.nomination_id, n.category_id
  from assignment a
  join shown_nomination n on n.id = a.nomination_id and n.state = 'ACCEPTED'
  join panel_member p on p.category_id = n.category_id and p.account_id = a.account_id
  where not exists (select 1 from kept_out r
                    where r.nomination_id = a.nomination_id and r.account_id = a.account_id);

create or replace view given_read as
  select a.account_id, a.nomination_id, n.category_id, s.id as scorecard_id
  from assignment a
  join shown_nomination n on n.id = a.nomination_id and n.state = 'ACCEPTED'
  join scorecard s on s.nomination_id = a.nomination_id and s.account_id = a.account_id and s.submitted_at is not null
  where not exists (select 1 from kept_out r
                    where r.nomination_id = a.nomination_id and r.account_id = a.account_id);

create or replace view category_person as
  select c.id as category_id, k.account_id, k.name
  from shown_category c
  join shown_edition e on e.id = c.edition_id
  join shown_known_name k on k.programme_id = e.programme_id;
