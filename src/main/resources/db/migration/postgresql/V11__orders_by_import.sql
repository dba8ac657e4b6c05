-- The orders of a large import stand in a partition of their own: loaded without an index, indexed, attached, and dropped whole
-- when the import is given up. All others share customer_order_rest. An order's id is unique within each; that it is known
-- nowhere else is what the intake checks.
alter table customer_order rename to customer_order_rest;
alter index customer_order_pkey rename to customer_order_rest_pkey;
alter index order_of_import rename to customer_order_rest_known;
create table customer_order (like customer_order_rest including defaults including constraints) partition by list (known);
alter table customer_order attach partition customer_order_rest default;
