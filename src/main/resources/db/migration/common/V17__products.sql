-- Dated product lists: what one piece of an article brings from a day on. Of rows of one article and day the one known last holds. Each
-- statement may be made twice.
create table if not exists product_measure (
  sku              varchar(80)  not null,
  from_day         integer      not null,
  known            integer      not null,
  line             integer      not null,               -- of the file
  measure_1        bigint,                              -- numbered as those of customer_order
  measure_2        bigint,
  measure_3        bigint,
  measure_4        bigint,
  measure_5        bigint,
  measure_6        bigint,
  measure_7        bigint,
  measure_8        bigint,
  primary key (sku, from_day, known)
);
create index if not exists product_of_import on product_measure (known);

-- The lines of orders whose measures come from these lists, with the day whose list holds. Of a line and its edits the last row says it.
create table if not exists order_product (
  order_id         varchar(40)  not null,
  order_line       integer      not null,               -- as in customer_order
  known            integer      not null,
  sku              varchar(80)  not null,
  list_day         integer      not null,               -- of the order; of a return that of its original
  pieces           integer      not null,               -- negative for a return
  measures         integer      not null,               -- bit n for measure_n; 0 for an edit with figures of its own
  primary key (order_id, order_line)
);
create index if not exists order_of_product on order_product (sku, list_day);
create index if not exists order_product_of_import on order_product (known);

-- A line of such a list is about an article, whose number may be longer than an order's.
alter table rejection alter column subject set data type varchar(80);
