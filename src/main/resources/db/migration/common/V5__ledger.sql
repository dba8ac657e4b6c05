-- What money belongs to and what moves it. Days are epoch days. Rows of the ledger are never changed once their batch is sealed.

-- The periods that money belongs to, numbered so that rows refer to them; hashes cover job, first and last day.
create table ledger_period (
  period_no      integer      not null primary key,
  job            varchar(80)  not null,
  label          varchar(20)  not null,               -- a word for people
  first_day      integer      not null,
  last_day       integer      not null,
  unique (job, first_day, last_day)
);

-- Transfers that a draft proposes; the same rows, recomputed, become the ledger's when it is posted.
create table proposed_transfer (
  run_id         bigint       not null,
  party          integer      not null,               -- position on the roll
  line           integer      not null,
  party_key      integer      not null,
  position_key   integer      not null,
  event          varchar(20)  not null,
  debit          varchar(240) not null,
  credit         varchar(240) not null,
  sub            varchar(80)  not null,
  amount         bigint       not null,
  currency       varchar(20)  not null,
  bonus          varchar(200) not null,
  period_no      integer      not null,
  cause          varchar(4000) not null,
  causes         integer      not null,
  primary key (run_id, party, line)
);

-- The account of each party that a run of a job makes: of a calculation a forecast, of a post what it came to.
create table account_sheet (
  run_id         bigint       not null,
  party          integer      not null,
  party_key      integer      not null,
  currency       varchar(3)   not null,
  brought_forward bigint      not null,
  accrued        bigint       not null,
  other          bigint       not null,
  to_be_paid     bigint       not null,
  held           bigint       not null,
  held_because   varchar(200) not null,
  carried        bigint       not null,
  primary key (run_id, party)
);

-- A batch is the transfers of one event; the pair of kind and reference is posted once.
create table ledger_batch (
  batch          bigint       not null primary key,
  event          varchar(20)  not null,
  reference      varchar(200) not null,
  run_id         bigint       not null,               -- the batch run that posts it, 0 for none
  period_no      integer      not null,               -- whose close it is or that started it, 0 for none
  digest         varchar(64)  not null,               -- of the approved draft, or of the frozen list
  posted_day     integer      not null,
  pay_day        integer      not null,
  posted_by      varchar(80)  not null,
  transfers      bigint       not null,
  previous       varchar(64)  not null,
  format         smallint     not null,               -- of the hash
  hash           varchar(64)  not null,
  sealed         boolean      not null,
  unique (event, reference)
);
create index batch_of_run on ledger_batch (run_id);

-- Which periods a batch holds money of.
create table batch_period (
  batch          bigint       not null,
  period_no      integer      not null,
  primary key (batch, period_no)
);
create index batch_of_period on batch_period (period_no, batch);

create table transfer (
  batch          bigint       not null,
  party          integer      not null,
  line           integer      not null,
  party_key      integer      not null,
  position_key   integer      not null,
  event          varchar(20)  not null,
  debit          varchar(240) not null,
  credit         varchar(240) not null,
  sub            varchar(80)  not null,               -- the hold's key, the payment's number
  amount         bigint       not null check (amount > 0),
  currency       varchar(20)  not null,
  bonus          varchar(200) not null,
  period_no      integer      not null,
  cause          varchar(4000) not null,
  causes         integer      not null,
  primary key (batch, party, line)
);

-- Balances after a batch of the accounts it moved, credits less debits; derived, made anew by verify. A row stands until the
-- batch that moves the account again; a balance of zero has none.
create table account_balance (
  party_key      integer      not null,               -- 0 for the company's
  account        varchar(240) not null,
  currency       varchar(20)  not null,
  sub            varchar(80)  not null,
  batch          bigint       not null,
  until_batch    bigint       not null,
  amount         bigint       not null,
  primary key (party_key, account, currency, sub, batch)
);
create index balance_of_account on account_balance (account, until_batch);

-- One choice of payables: its frozen list is payment_run_line, its digest covers the lines.
create table payment_run (
  batch          bigint       not null primary key,
  pay_day        integer      not null,
  run_no         integer      not null,
  digest         varchar(64)  not null,
  prepared_by    varchar(80)  not null,
  first_payment  bigint       not null,               -- payments are numbered from here, in order of party
  unique (pay_day, run_no)
);

create table payment_run_line (
  batch          bigint       not null,
  party          integer      not null,
  party_key      integer      not null,
  currency       varchar(3)   not null,
  gross          bigint       not null,
  recovered      bigint       not null,
  paid           bigint       not null,
  held           bigint       not null,
  owes           bigint       not null,
  outcome        varchar(20)  not null,
  figure         bigint       not null,
  primary key (batch, party, currency)
);

create table payment (
  payment_no     bigint       not null primary key,   -- company-wide, without gaps
  batch          bigint       not null,
  party          integer      not null,
  party_key      integer      not null,
  amount         bigint       not null check (amount > 0),
  currency       varchar(3)   not null,
  status         varchar(12)  not null,
  method         varchar(20)  not null,
  account_hash   varchar(64)  not null,               -- of the account it was prepared for
  unique (batch, party, currency)
);
