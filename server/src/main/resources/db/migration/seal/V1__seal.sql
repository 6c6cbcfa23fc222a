create schema if not exists seal;

-- Whose certificates are believed, with their newest list of revoked ones (a CRL in DER).
create table seal.authority (
  id uuid primary key,
  name text not null,
  certificate bytea not null unique,
  revocations bytea,
  added_at timestamptz not null,
  added_by text not null
);

-- The key is in the keystore under the seal's id, never here.
create table seal.seal (
  id uuid primary key,
  department text not null,
  kind text not null check (kind in ('OFFICIAL', 'ACCEPTANCE', 'LICENSE')),
  name text not null,
  number text not null unique,
  structure bytea not null,
  source text not null check (source in ('MADE', 'IMPORTED')),
  state text not null check (state in ('ACTIVE', 'FROZEN', 'REVOKED')),
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  taken_at timestamptz not null,
  taken_by text not null,
  revoked_at timestamptz,
  reason text,
  version int not null,
  check (valid_until > valid_from),
  check ((state = 'REVOKED') = (revoked_at is not null))
);
create unique index seal_one_of_a_kind on seal.seal (department, kind) where state <> 'REVOKED';

-- Every use; one act uses a seal once.
create table seal.seal_use (
  id bigint generated always as identity primary key,
  act uuid not null unique,
  seal uuid not null references seal.seal,
  department text not null,
  file uuid not null unique,
  title text not null,
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  page int not null check (page between 1 and pages),
  pages int not null,
  reason text not null check (char_length(reason) between 1 and 300),
  used_by text not null,
  used_by_name text not null,
  used_at timestamptz not null
);
create index seal_use_department on seal.seal_use (department, id);

-- What was sealed cannot be unsaid: not even the program may mend the log.
create function seal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of seal uses is only ever added to';
end
$$;
create trigger seal_use_is_append_only
  before update or delete or truncate on seal.seal_use
  for each statement execute function seal.refuse_change();
