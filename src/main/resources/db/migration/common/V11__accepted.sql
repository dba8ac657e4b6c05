-- Who decided that a held line is to be taken; it counts once two people have. The statement may be made twice.
create table if not exists rejection_acceptance (
  rejection_id     integer      not null,
  accepted_by      varchar(80)  not null,
  reason           varchar(1000) not null,
  accepted_at      timestamp with time zone not null,
  primary key (rejection_id, accepted_by)
);
