-- What came and was not counted stands at the door until somebody settles it: files that were refused, lines that were rejected or are
-- held. Each statement may be made twice, since an embedded database that was brought up half-way begins this step again.

-- What people decided on a refused file: that another one replaced it (one person), or that it is put aside (two).
create table if not exists refused_file_decision (
  attempt          integer      not null,               -- of the refused file, in import_file
  decided_by       varchar(80)  not null,
  what             varchar(8)   not null,               -- ASIDE, REPLACED
  reason           varchar(1000) not null,              -- why; of REPLACED the name of the file that replaced it
  decided_at       timestamp with time zone not null,
  primary key (attempt, decided_by)
);

-- A held line is numbered and settled like a rejected one; held_line keeps which member and day it is about.
insert into rejection (rejection_id, attempt, line, column_no, code, fact, excerpt, raw, subject, subject_line, amount_minor, dated,
                       ordered_day, state)
select (select coalesce(max(rejection_id), 0) from rejection) + row_number() over (order by h.known, h.line), f.attempt, h.line, 0,
       'REACHES_BACK',
       '{"code":"intake.reachesBack","day":"' || cast(date '1970-01-01' + h.effective_day as varchar(10)) || '"}', '', h.raw,
       m.member_id, 0, 0, false, h.effective_day, 'OPEN'
  from held_line h
  join import_file f on f.known = h.known and f.state = 'COMPLETE'
  join member m on m.member_key = h.member_key
 where not exists (select 1 from rejection r where r.attempt = f.attempt and r.line = h.line);
