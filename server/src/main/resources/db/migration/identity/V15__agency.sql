-- 委托授权: somebody lets another act for them, for some items or for all, from a day to a day.
create table identity.agency (
  id uuid primary key,
  command uuid not null unique,
  principal text not null check (principal ~ '^(PERSON|LEGAL_ENTITY):'),
  principal_name text not null,
  kind text not null check (kind in ('RELATIVE', 'AGENT', 'STAFF')),
  agent_name text not null check (char_length(agent_name) between 2 and 60),
  code bytea unique, -- hash of the invitation's code; gone once somebody accepted
  code_until timestamptz not null,
  agent uuid references identity.account,
  items text[] not null, -- empty: every item
  licenses boolean not null, -- may look at the principal's licenses
  since date not null,
  until date not null check (until >= since),
  given_by uuid not null references identity.account,
  given_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('PRINCIPAL', 'AGENT')),
  check ((agent is null) = (accepted_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  check (agent is null or code is null)
);
create index on identity.agency (principal, given_at);
create index on identity.agency (agent, until) where agent is not null;

alter table identity.session add column agency uuid references identity.agency;
