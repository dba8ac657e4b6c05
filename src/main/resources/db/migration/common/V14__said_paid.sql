-- The line of the file that said an order known before is paid, so that every line of a file is found again; 0 where no line of its own
-- said so: the payment came with another line of the order, or with the line that brought this one. The statements may be made twice.
alter table order_payment add column if not exists line integer default 0 not null;
-- Of payments that are here already the line is not known any more: -1.
update order_payment set line = -1
 where line = 0
   and exists (select 1 from customer_order o where o.order_id = order_payment.order_id and o.order_line = order_payment.order_line
                  and o.known < order_payment.known);
