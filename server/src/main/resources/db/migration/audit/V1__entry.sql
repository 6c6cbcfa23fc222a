create schema if not exists audit;

-- Who did what to which object. Rows commit with the act that they tell of.
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null check (actor <> ''),
  party text, -- in whose name, when not the actor's own
  operation text not null check (char_length(operation) between 1 and 100),
  object text not null check (char_length(object) between 1 and 300),
  detail jsonb not null default '{}',
  tx xid8 not null default pg_current_xact_id());

create index on audit.entry (tx, id); -- the order of the chain
create index on audit.entry (actor, id);
create index on audit.entry (object, id);
create index on audit.entry using brin (at);

-- The chain over committed entries; written once a second by one sealer.
create table audit.link (
  position bigint primary key check (position > 0),
  entry bigint not null unique,
  tx xid8 not null, -- of the entry: where the sealer goes on, even if the entry is gone
  hash bytea not null check (octet_length(hash) = 32));

-- For the statements of other modules: also inside a data-modifying CTE.
create function audit.append(
  actor text, operation text, object text, detail jsonb, party text default null)
  returns bigint language sql volatile
  as $$
    insert into audit.entry (actor, party, operation, object, detail)
    values (actor, party, operation, object, detail)
    returning id
  $$;

-- What was written stays: the owner is stopped too, unless the trigger is removed, and the chain
-- tells of that.
create function audit.refuse() returns trigger language plpgsql
  as $$ begin raise exception 'the audit log only grows' using errcode = 'insufficient_privilege'; end $$;
create trigger only_grows before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse();
create trigger only_grows before update or delete or truncate on audit.link
  for each statement execute function audit.refuse();

-- The running program may add and read; time, number and transaction of an entry are not its to say.
do $$
begin
  if exists (select from pg_roles where rolname = 'yingke_app') then
    grant usage on schema audit to yingke_app;
    revoke all on all tables in schema audit from yingke_app;
    grant select on audit.entry, audit.link to yingke_app;
    grant insert (actor, party, operation, object, detail) on audit.entry to yingke_app;
    grant insert on audit.link to yingke_app;
  end if;
end $$;
