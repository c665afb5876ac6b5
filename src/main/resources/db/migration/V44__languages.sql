-- In which languages a programme is held, the first one first, and in which one a nomination is written.
alter table programme add column languages text not null default 'en';
alter table draft add column language text not null default 'en';
