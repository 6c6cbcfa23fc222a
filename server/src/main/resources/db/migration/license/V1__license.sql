create schema if not exists license;

-- holder_code and fields (a JSON object) are sealed (SM4-GCM); the index is HMAC-SM3.
-- EXPIRED is never stored: a license expires by its date.
create table license.license (
  id uuid primary key,
  act uuid not null unique,
  type text not null,
  matter text not null,
  serial text not null check (serial ~ '^[0-9A-Z]{1,30}$'),
  version int not null check (version between 1 and 999),
  identifier text not null unique,
  number text not null,
  holder text not null,
  holder_name text not null check (char_length(holder_name) between 1 and 200),
  holder_code text not null check (holder_code like 'v1:%'),
  holder_index bytea not null check (length(holder_index) = 32),
  department text not null,
  department_name text not null,
  fields text not null check (fields like 'v1:%'),
  valid_from date not null,
  valid_until date,
  issued_at timestamptz not null,
  state text not null check (state in ('VALID', 'REPLACED', 'CANCELED', 'REVOKED')),
  ended_at timestamptz,
  ended_by text,
  ground text,
  code text not null unique check (char_length(code) >= 22),
  file uuid not null unique,
  sm3 text not null,
  pages int not null,
  unique (type, serial, version),
  check (valid_until >= valid_from),
  check ((state = 'VALID') = (ended_at is null) and (ended_at is null) = (ground is null))
);
create index license_holder on license.license (holder, issued_at desc, id);
create index license_matter on license.license (matter);
create index license_department on license.license (department, id);
create index license_file_hash on license.license (sm3);
create index license_holder_code on license.license (holder_index);
create unique index license_one_version_holds on license.license (type, serial)
  where state = 'VALID';

-- The last running number of a type in a year; gaps are allowed, repeats are not.
create table license.running_number (
  type text not null,
  year int not null,
  last int not null check (last between 1 and 999999),
  primary key (type, year)
);
