-- 补充件: what came to a case after its package was made. Parts of a volume are counted: 0 is the
-- package, 1 the first addendum. previous is the manifest's SM3 of the part before.
create table onestop.archive_addendum (
  application uuid not null references onestop.archive,
  part int not null check (part > 0),
  number text not null unique check (number ~ '^[A-Za-z0-9-]{5,90}$'),
  files int not null check (files > 0),
  bytes bigint not null check (bytes > 0),
  manifest char(64) not null,
  previous char(64) not null,
  made_at timestamptz not null,
  primary key (application, part)
);
create index archive_addendum_newest on onestop.archive_addendum (made_at);

-- How many there are, when the newest was made and the SM3 of its manifest, for lists.
alter table onestop.archive
  add column addenda int not null default 0,
  add column addendum_at timestamptz,
  add column head char(64),
  add check ((addenda = 0) = (addendum_at is null)),
  add check ((addenda = 0) = (head is null));

-- In which part each thing lies; null while in none. What is in none is little at any time, so that
-- finding it stays quick however large the archive grows.
alter table onestop.archive_event add column part int;
alter table onestop.document add column part int;
alter table onestop.hand_out_step add column file_part int, add column receipt_part int;

-- Packages that exist already hold what was there when they were made, except the scans of receipts.
update onestop.archive_event e set part = 0 from onestop.archive a
where a.application = e.application and e.at <= a.made_at;
update onestop.document d set part = 0 from onestop.archive a
where a.application = d.application and d.made_at <= a.made_at;

create index archive_event_loose on onestop.archive_event (application) where part is null;
create index document_loose on onestop.document (application) where part is null;
create index hand_out_step_loose on onestop.hand_out_step (hand_out)
  where (file is not null and file_part is null) or (receipt is not null and receipt_part is null);
