-- What happened in a case, kept for its archive: opinions and forms are sealed as one text.
create table onestop.archive_event (
  event uuid primary key,
  application uuid not null references onestop.application,
  seq int not null,
  at timestamptz not null,
  closing boolean not null,
  files uuid[] not null,
  content text not null check (content like 'v1:%')
);
create index archive_event_application on onestop.archive_event (application, at, seq);

-- 移交清单: packages that were handed to the archives together.
create table onestop.archive_transfer (
  id uuid primary key,
  number text not null unique,
  department text not null,
  receiver text not null check (char_length(receiver) between 1 and 100),
  made_by text not null,
  maker_name text not null,
  made_at timestamptz not null
);
create sequence onestop.archive_transfer_number;

-- A concluded application as a sealed package on the disk, named by its 档号. manifest is the SM3 of
-- the list of files, which the organ's seal covers.
create table onestop.archive (
  application uuid primary key references onestop.application,
  number text not null unique check (number ~ '^[A-Za-z0-9-]{5,80}$'),
  title text not null,
  item text not null,
  department text not null,
  concluded_on date not null,
  retention text not null check (retention in ('PERMANENT', 'YEARS_30', 'YEARS_10')),
  files int not null check (files > 0),
  bytes bigint not null check (bytes > 0),
  manifest char(64) not null,
  made_at timestamptz not null,
  transfer uuid references onestop.archive_transfer
);
create index archive_newest on onestop.archive (made_at desc, application desc);
create index archive_transferred on onestop.archive (transfer) where transfer is not null;
