-- A read whose scorecard is in. It counts also when the judge has left the panel; a judge sees only what judge_reading has.
create view given_read as
  select a.account_id, a.nomination_id, n.category_id, s.id as scorecard_id
  from assignment a
  join nomination n on n.id = a.nomination_id and n.state = 'ACCEPTED'
  join scorecard s on s.nomination_id = a.nomination_id and s.account_id = a.account_id and s.submitted_at is not null
  where not exists (select 1 from recusal r
                    where r.nomination_id = a.nomination_id and r.account_id = a.account_id);

-- What is given or still to be given: the reads that a nomination has.
create view counted_read as
  select account_id, nomination_id, category_id from judge_reading
  union
  select account_id, nomination_id, category_id from given_read;
