-- By which way an application was handed in: 网上, 综合窗口 or 服务点. For the statistics.
alter table onestop.application add column channel text not null default 'ONLINE'
  check (channel in ('ONLINE', 'WINDOW', 'POINT'));

-- An officer helps somebody: identity checked, consent kept. code is a blind index and is forgotten
-- when it was typed. division is where the one who applies is registered.
create table onestop.visit (
  id uuid primary key,
  command uuid not null unique,
  channel text not null check (channel in ('WINDOW', 'POINT')),
  officer text not null,
  officer_name text not null,
  department text not null,
  division text not null check (division ~ '^\d{12}$'),
  person text not null check (person like 'PERSON:%'),
  person_name text not null,
  party text not null check (party ~ '^(PERSON|LEGAL_ENTITY):'),
  party_name text not null,
  present boolean not null,
  proof text not null check (proof in ('ORIGINAL_ID', 'SIGNED_FORM', 'SMS_CODE')),
  proof_file uuid,
  authority_file uuid,
  code bytea check (length(code) = 32),
  code_until timestamptz,
  code_tries int not null,
  consented_at timestamptz,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('OFFICER', 'PARTY')),
  check (channel <> 'WINDOW' or (present and proof = 'ORIGINAL_ID')),
  check (channel <> 'POINT' or proof <> 'ORIGINAL_ID'),
  check (proof <> 'SIGNED_FORM' or proof_file is not null),
  check (proof = 'SMS_CODE' or consented_at is not null),
  check ((ended_at is null) = (ended_by is null))
);
create index visit_counter on onestop.visit (department, opened_at, id);
create index visit_party on onestop.visit (party, opened_at);
create index visit_person on onestop.visit (person, opened_at);

create table onestop.visit_application (
  visit uuid not null references onestop.visit,
  application uuid not null references onestop.application on delete cascade,
  taken_at timestamptz not null,
  primary key (visit, application)
);
create index visit_application_application on onestop.visit_application (application);
