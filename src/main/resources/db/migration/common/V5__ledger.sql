-- Transfers that a draft proposes; the same rows, recomputed, become the ledger's when it is posted.
create table proposed_transfer (
  run_id         bigint       not null,
  member         integer      not null,
  line           integer      not null,
  event          varchar(20)  not null,
  debit          varchar(240) not null,
  credit         varchar(240) not null,
  member_key     integer      not null,
  amount         bigint       not null,
  currency       varchar(20)  not null,
  bonus          varchar(200) not null,
  job            varchar(80)  not null,
  period         varchar(20)  not null,
  cause          varchar(1000) not null,
  primary key (run_id, member, line)
);

create table proposed_account (
  run_id         bigint       not null,
  member         integer      not null,
  member_key     integer      not null,
  currency       varchar(3)   not null,
  brought_forward bigint      not null,
  accrued        bigint       not null,
  other          bigint       not null,
  to_be_paid     bigint       not null,
  held           bigint       not null,
  held_because   varchar(200) not null,
  carried        bigint       not null,
  primary key (run_id, member)
);

create table ledger_batch (
  batch          bigint       not null primary key,
  run_id         bigint       not null unique,
  job            varchar(80)  not null,
  period         varchar(20)  not null,
  digest         varchar(64)  not null,
  posted_on      date         not null,
  transfers      bigint       not null,
  previous       varchar(64)  not null,
  hash           varchar(64)  not null,
  sealed         boolean      not null
);

create table transfer (
  batch          bigint       not null,
  member         integer      not null,
  line           integer      not null,
  event          varchar(20)  not null,
  debit          varchar(240) not null,
  credit         varchar(240) not null,
  member_key     integer      not null,
  amount         bigint       not null check (amount > 0),
  currency       varchar(20)  not null,
  bonus          varchar(200) not null,
  job            varchar(80)  not null,
  period         varchar(20)  not null,
  cause          varchar(1000) not null,
  primary key (batch, member, line)
);

create table payment (
  payment_id     varchar(200)  not null primary key,
  batch          bigint       not null,
  member         integer      not null,
  member_key     integer      not null,
  amount         bigint       not null check (amount > 0),
  currency       varchar(3)   not null,
  status         varchar(12)  not null,
  method         varchar(20)  not null,
  unique (batch, member)
);
