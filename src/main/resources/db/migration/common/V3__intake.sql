-- What came in by file. Rows carry `known`, the number of the import that brought them: an import has its number from the
-- start, and its rows count once it is COMPLETE; imports run one at a time, so known <= n is a prefix of whole files.
-- Days are epoch days and times seconds of the company's day: no time zone of a server or driver can move them.
-- Bulk tables have one index beside their key and no foreign keys: the intake checks, and COPY stays quick.

create table import_file (
  attempt          integer      not null primary key,
  known            integer      not null,
  state            varchar(10)  not null,               -- OPEN, COMPLETE, REFUSED, ABANDONED
  kind             varchar(8)   not null,               -- MEMBERS, ORDERS, HISTORY; UNKNOWN when refused before
  file_name        varchar(1000) not null,
  sha256           varchar(64)  not null,
  bytes            bigint       not null,
  rules            varchar(64)  not null,               -- fingerprint of the settings it was read with
  today            integer      not null,
  taken_by         varchar(80)  not null,
  started_at       timestamp with time zone not null,
  ended_at         timestamp with time zone,
  put_away         boolean      not null default false,
  header           varchar(20000) not null,             -- as a line of the mended file
  at_record        integer      not null default 0,     -- records written, the position a restart continues from
  -- the first byte, with its physical line, of the record after at_record. 0 is no such byte: a workbook's rows are compressed, and
  -- the records before are passed over instead
  at_byte          bigint       not null default 0,
  at_line          integer      not null default 1,
  blank_lines      integer      not null default 0,
  lines_read       integer      not null default 0,
  accepted         integer      not null default 0,
  unchanged        integer      not null default 0,
  held             integer      not null default 0,
  rejected         integer      not null default 0,
  late             integer      not null default 0,     -- of the accepted: in a closed period of some job
  unreadable_amounts integer    not null default 0,
  without_price    integer      not null default 0,
  read_minor       bigint       not null default 0,
  accepted_minor   bigint       not null default 0,
  unchanged_minor  bigint       not null default 0,
  rejected_minor   bigint       not null default 0,
  refusal_code     varchar(60),
  refusal_fact     varchar(100000)
);
create index import_of_bytes on import_file (sha256);

-- What the first pass over a file of orders found, while its import is open: a restart need not repeat it.
create table import_check (
  attempt          integer      not null primary key,
  lines            integer      not null,
  blank_lines      integer      not null,
  hidden           integer      not null,
  trailer_record   integer      not null,               -- -1 for none
  trailer_line     integer      not null,
  sum_minor        bigint       not null,
  unreadable_amounts integer    not null,
  unended_line     integer      not null                -- 0 for a file that ends with a line end
);

-- Records rejected because of other records of the file or because of stored orders.
create table import_verdict (
  attempt          integer      not null,
  record_no        integer      not null,
  code             varchar(60)  not null,
  column_no        integer      not null,
  fact             varchar(100000) not null,
  primary key (attempt, record_no)
);

create table import_warning (
  attempt          integer      not null,
  line             integer      not null,
  code             varchar(60)  not null,
  fact             varchar(100000) not null,
  primary key (attempt, line, code)
);

-- A member as its first line brought it; it holds from joined_day on.
create table member (
  member_key       integer      not null primary key,
  member_id        varchar(40)  not null unique,
  known            integer      not null,
  line             integer      not null,
  joined_day       integer      not null,
  kind             smallint     not null,               -- ordinals of MemberKind and MemberStatus
  status           smallint     not null,
  sponsor          integer,                             -- member keys
  placement        integer,
  leg              smallint     not null,
  package          varchar(80),
  owner            integer,
  country          varchar(2)   not null,
  currency         varchar(3)   not null
);

-- What a later line changed: null is unchanged, 0 (empty text for package) is cleared. The state at a day is the fold of
-- member and its changes by (effective_day, known), column by column.
create table member_change (
  member_key       integer      not null,
  effective_day    integer      not null,
  known            integer      not null,
  line             integer      not null,
  kind             smallint,
  status           smallint,
  sponsor          integer,
  placement        integer,
  leg              smallint,
  package          varchar(80),
  owner            integer,
  country          varchar(2),
  currency         varchar(3),
  primary key (member_key, effective_day, known)
);

-- Not dated: the row of the highest complete `known` is current. Personal data.
create table member_person (
  member_key       integer      not null,
  known            integer      not null,
  name             varchar(200) not null,
  language         varchar(35)  not null,
  email            varchar(254),
  iban             varchar(34),
  bic              varchar(11),
  tax_id           varchar(40),
  vat_id           varchar(40),
  primary key (member_key, known)
);

-- A change effective in a closed period, until it is accepted with its impact preview.
create table held_line (
  known            integer      not null,
  line             integer      not null,
  member_key       integer      not null,
  effective_day    integer      not null,
  content          bigint       not null,               -- hash of the line, so that a list sent every night holds it once
  raw              varchar(100000) not null,
  primary key (known, line)
);

create table company_measure (
  no               smallint     not null primary key,   -- measure_<no> of customer_order
  name             varchar(80)  not null unique
);

create table order_type (
  no               smallint     not null primary key,
  name             varchar(80)  not null unique
);

-- A row for each line of an order; most orders have one. The lines of an order agree in buyer, type, dates, currency,
-- original and party.
create table customer_order (
  order_id         varchar(40)  not null,
  order_line       integer      not null,               -- 1, 2, …
  known            integer      not null,
  line             integer      not null,               -- of the file
  buyer            integer      not null,               -- member key
  type_no          smallint     not null,
  history          boolean      not null,               -- returnable, counts in no period
  is_return        boolean      not null,
  ordered_day      integer      not null,
  ordered_second   integer      not null,
  paid_day         integer,
  paid_second      integer,
  currency         varchar(3)   not null,
  amount_minor     bigint       not null,
  measure_1        bigint,
  measure_2        bigint,
  measure_3        bigint,
  measure_4        bigint,
  measure_5        bigint,
  measure_6        bigint,
  measure_7        bigint,
  measure_8        bigint,
  party_id         varchar(40),
  party_host       integer,
  sku              varchar(80),
  quantity         integer,
  primary key (order_id, order_line)
);
create index order_of_import on customer_order (known);

-- What an import brought in orders, and the days they span, so that a period's load reads only the imports that touch it.
create table order_import (
  known            integer      not null primary key,
  history          boolean      not null,
  lines            integer      not null,
  first_ordered    integer,
  last_ordered     integer,
  first_paid       integer,
  last_paid        integer
);

-- The lines that take an order back, or one line of it, beside their row in customer_order.
create table order_return (
  order_id         varchar(40)  not null,
  order_line       integer      not null,
  original_id      varchar(40)  not null,
  original_line    integer,                             -- the line taken back; none for the order as a whole
  at_line          integer      not null,               -- a line of the original, by whose dates it is placed
  known            integer      not null,
  primary key (order_id, order_line)
);
create index return_of_original on order_return (original_id);
create index return_of_import on order_return (known);

-- A payment date that came after its order. An order is paid as a whole: each of its unpaid lines has a row.
create table order_payment (
  order_id         varchar(40)  not null,
  order_line       integer      not null,
  known            integer      not null,
  paid_day         integer      not null,
  paid_second      integer      not null,
  primary key (order_id, order_line)
);
create index payment_of_import on order_payment (known);

-- A buyer whose order is dated before it joined: a member all the same in the period of that order.
create table early_buyer (
  order_id         varchar(40)  not null,
  order_line       integer      not null,
  member_key       integer      not null,
  known            integer      not null,
  order_day        integer      not null,
  primary key (order_id, order_line)
);

create table rejection (
  rejection_id     integer      not null primary key,
  attempt          integer      not null,
  line             integer      not null,
  column_no        integer      not null,               -- 1, 2, …; 0 for the whole line
  code             varchar(60)  not null,
  fact             varchar(100000) not null,              -- personal data masked
  excerpt          varchar(200) not null,               -- personal data masked
  raw              varchar(100000) not null,            -- as it goes into the mended file
  subject          varchar(40),                         -- order or member id, when it could be read
  subject_line     integer      not null,               -- line of the order; 0 for a member
  amount_minor     bigint       not null,
  dated            boolean      not null,               -- false: it blocks every period that is not posted
  ordered_day      integer,
  paid_day         integer,
  state            varchar(10)  not null,               -- OPEN, MENDED, WAIVED
  mended_by        integer
);
create index rejection_of_import on rejection (attempt, line);
create index rejection_of_subject on rejection (subject);
create index rejection_of_state on rejection (state);

create table rejection_waiver (
  rejection_id     integer      not null,
  waived_by        varchar(80)  not null,
  reason           varchar(1000) not null,
  waived_at        timestamp with time zone not null,
  primary key (rejection_id, waived_by)
);
