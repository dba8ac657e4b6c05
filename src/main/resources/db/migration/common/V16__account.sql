-- The account of the operating system from which an act was done: two names on one account show no four eyes. Covered by the hash of the
-- row where it is known. The statement may be made twice.
alter table audit add column if not exists account varchar(80) default '' not null;
