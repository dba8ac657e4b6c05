-- What a post has written, by hashes, until its files are sealed. The statement may be made twice.
create table if not exists written_file (
  run_id     bigint       not null,
  part       varchar(120) not null,
  from_item  bigint       not null,
  to_item    bigint       not null,
  made_by    varchar(200) not null,
  hashes     bytea        not null,
  primary key (run_id, part, from_item)
);
