create schema if not exists files;

-- What somebody handed in; the content lies in the data directory under its SM3 hash.
create table files.file (
  id uuid primary key,
  command uuid not null unique,
  name text not null check (char_length(name) between 1 and 150),
  media_type text not null,
  size bigint not null check (size > 0),
  sm3 char(64) not null check (sm3 ~ '^[0-9a-f]{64}$'),
  owner text not null,
  stored_at timestamptz not null default clock_timestamp());

create index on files.file (sm3); -- is a content still held by anybody?
