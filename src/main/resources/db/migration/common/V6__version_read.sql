-- Posted versions of other jobs' periods that a version read: part of its inputs.
create table version_read (
  version_id     bigint       not null,
  what           varchar(12)  not null,               -- RESULTS, RANKS
  plan           varchar(80)  not null,               -- folder of the other plan
  job            varchar(80)  not null,
  period_kind    varchar(12)  not null,
  period_start   date         not null,
  period_end     date         not null,
  version        integer      not null,
  digest         varchar(64)  not null,
  read_id        bigint       not null,               -- the version read
  primary key (version_id, what, job, period_start, period_end)
);
