-- A letter may be of no use after an instant, as one with a link that lives ten minutes; it is not sent then.
alter table letter add column useless_at timestamptz;
