-- The company's own attributes of members, as one text by ascending name: contract=A;vdi=yes. Of a change only what changes; an empty
-- value clears. Each statement may be made twice.
alter table member add column if not exists attributes varchar(1000);
alter table member_change add column if not exists attributes varchar(1000);
