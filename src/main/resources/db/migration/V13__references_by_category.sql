-- A reference is somebody's own within a category. Two organisations may well give their editions the same code.
alter table nomination drop constraint nomination_reference_key;
alter table nomination add constraint nomination_reference_key unique (category_id, reference);
