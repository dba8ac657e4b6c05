-- The rows of large runs stand in partitions of their own: loaded without an index, indexed, attached, dropped whole.
-- All others share the partition ..._rest. Keys, columns and queries stay what they were.
do $$
declare
  t record;
begin
  for t in
    select * from (values
      ('member_volume', 'version_id'), ('member_rank', 'version_id'), ('earning', 'version_id'), ('carried', 'version_id'),
      ('proposed_transfer', 'run_id'), ('account_sheet', 'run_id'), ('transfer', 'batch')) as names (name, key)
  loop
    execute format('alter table %I rename to %I', t.name, t.name || '_rest');
    execute format('alter index %I rename to %I', t.name || '_pkey', t.name || '_rest_pkey');
    execute format('create table %I (like %I including defaults including constraints) partition by list (%I)',
      t.name, t.name || '_rest', t.key);
    execute format('alter table %I add %s', t.name,
      (select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = (t.name || '_rest')::regclass and contype = 'p'));
    execute format('alter table %I attach partition %I default', t.name, t.name || '_rest');
  end loop;
end $$;

-- The orders of an import stand together in their table, so that the span of imports of each range of pages finds them, at a
-- thousandth of what an entry an order costs.
drop index order_of_import;
create index order_of_import on customer_order using brin (known) with (autosummarize = on);

-- The orders of a large import stand in a partition of their own: loaded without an index, indexed, attached, and dropped whole
-- when the import is given up. All others share customer_order_rest. An order's id is unique within each; that it is known
-- nowhere else is what the intake checks.
alter table customer_order rename to customer_order_rest;
alter index customer_order_pkey rename to customer_order_rest_pkey;
alter index order_of_import rename to customer_order_rest_known;
create table customer_order (like customer_order_rest including defaults including constraints) partition by list (known);
alter table customer_order attach partition customer_order_rest default;
