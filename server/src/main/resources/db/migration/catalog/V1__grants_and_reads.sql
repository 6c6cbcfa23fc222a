create schema if not exists catalog;

create table catalog.access_grant (
  id uuid primary key,
  resource text not null,
  reader text not null,
  purpose text not null check (purpose ~ '^[a-z][a-z0-9.-]*:$'),
  title text not null,
  basis text not null,
  valid_from date not null,
  valid_until date,
  from_file boolean not null,
  revoked_at timestamptz,
  revoked_by text,
  revoked_reason text,
  unique (resource, reader, purpose),
  check (valid_until >= valid_from),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null))
);

create table catalog.read_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  resource text not null,
  reader text not null,
  matter text not null,
  grant_title text,
  about text not null,
  actor text not null,
  actor_name text not null,
  refusal text
);
create index read_record_about on catalog.read_record (about, id);
create index read_record_resource on catalog.read_record (resource, id);

-- Whoever was looked at must be able to trust the record: not even the program may mend it.
create function catalog.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'read records are only ever added';
end
$$;
create trigger read_record_is_append_only
  before update or delete or truncate on catalog.read_record
  for each statement execute function catalog.refuse_change();
