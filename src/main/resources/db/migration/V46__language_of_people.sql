-- In which language somebody's own pages and letters speak, as a BCP 47 tag.
alter table account add column language text not null default 'en';
