-- Who did something about an application in the applicant's name, by which authorization.
create table onestop.agent (
  application uuid not null references onestop.application on delete cascade,
  agency uuid not null,
  agent text not null check (agent ~ '^PERSON:'),
  name text not null,
  kind text not null check (kind in ('RELATIVE', 'AGENT', 'STAFF')),
  first_at timestamptz not null,
  primary key (application, agency)
);
