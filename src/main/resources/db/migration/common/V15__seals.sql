-- What groups of rows came to when an act wrote them; covered by the hash of the act's row in the audit trail. Each statement may be
-- made twice.
create table if not exists seal (
  seq              bigint       not null,               -- of the act, in audit
  part             varchar(40)  not null,               -- the table
  group_name       varchar(300) not null,               -- the values that name what wrote the rows: an import, a run, a decision
  row_count        bigint       not null,
  digest           varchar(64)  not null,
  primary key (part, group_name, seq)
);
create index if not exists seal_of_act on seal (seq);
alter table audit add column if not exists sealed varchar(64) default '' not null;   -- digest of the act's seals

-- Personal values are covered by a hash of their own, with a salt, so that erasing a person leaves what covers the hash as it is.
alter table member_person add column if not exists salt varchar(32) default '' not null;
alter table member_person add column if not exists hash varchar(64) default '' not null;

-- The rows that stand now are not covered yet: whoever opens the database next writes what they come to, once.
insert into lease (name, fence)
select 'baseline', 0
 where not exists (select 1 from lease where name = 'baseline')
   and (exists (select 1 from import_file) or exists (select 1 from audit) or exists (select 1 from run));
