-- Lines that need another one which has not come wait for it. Each statement may be made twice.
alter table import_file add column if not exists waiting integer default 0 not null;
alter table import_file add column if not exists waiting_minor bigint default 0 not null;
-- Lines of earlier files that waited, and were taken with this import because it completed them; rejection.mended_by is its attempt.
alter table import_file add column if not exists completed integer default 0 not null;
alter table import_file add column if not exists completed_minor bigint default 0 not null;
