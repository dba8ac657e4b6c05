-- Where a killed import goes on: the first byte, with its physical line, of the record after at_record. 0 is no such byte: a
-- workbook's rows are compressed, and the records before are passed over instead.
alter table import_file add column at_byte bigint default 0 not null;
alter table import_file add column at_line integer default 1 not null;

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
