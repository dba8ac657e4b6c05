-- How a file is written, as the fact that is told of it: a restart reads on in the same form.
alter table import_file add column if not exists form varchar(4000) default '' not null;
