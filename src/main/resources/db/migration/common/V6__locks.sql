-- Rows whose lock lets one in at a time. Made here, since the first two may come at once, and making one is what only one can do.
-- Of the audit trail: who writes next.
insert into lease (name, fence)
select 'audit', 0 where not exists (select 1 from lease where name = 'audit');
-- Of the scheduler that servers share.
insert into qrtz_locks (sched_name, lock_name)
select 'upline', 'TRIGGER_ACCESS' where not exists
  (select 1 from qrtz_locks where sched_name = 'upline' and lock_name = 'TRIGGER_ACCESS');
insert into qrtz_locks (sched_name, lock_name)
select 'upline', 'STATE_ACCESS' where not exists
  (select 1 from qrtz_locks where sched_name = 'upline' and lock_name = 'STATE_ACCESS');
