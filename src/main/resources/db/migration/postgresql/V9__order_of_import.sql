-- The orders of an import stand together in their table, so that the span of imports of each range of pages finds them, at a
-- thousandth of what an entry an order costs.
drop index order_of_import;
create index order_of_import on customer_order using brin (known) with (autosummarize = on);
