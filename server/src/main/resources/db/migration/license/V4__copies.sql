-- Annotated copies (加注件): for one purpose and one recipient, until a day.
create table license.copy (
  id uuid primary key,
  command uuid not null unique,
  license uuid not null references license.license (id),
  holder text not null,
  purpose text not null check (char_length(purpose) between 2 and 60),
  recipient text not null check (char_length(recipient) between 2 and 60),
  matter text, -- the case for which an organ read it, null when the holder made it
  valid_until date not null,
  made_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null,
  code text not null unique check (char_length(code) >= 22),
  file uuid not null unique,
  sm3 text not null,
  pages int not null,
  revoked_at timestamptz,
  revoked_by text,
  check (valid_until >= made_on),
  check ((revoked_at is null) = (revoked_by is null))
);
create index copy_holder on license.copy (holder, made_at desc, id);
create index copy_day on license.copy (holder, made_on) where matter is null;
create index copy_license on license.copy (license);
create index copy_file_hash on license.copy (sm3);
