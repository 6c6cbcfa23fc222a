create schema if not exists registry;

-- id_number, address and phone are sealed (SM4-GCM); the indexes beside them are HMAC-SM3.
create table registry.person (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 100),
  id_number text not null check (id_number like 'v1:%'),
  id_index bytea not null unique check (length(id_index) = 32),
  sex text not null check (sex in ('MALE', 'FEMALE')),
  birth_date date not null,
  division text not null check (division ~ '^\d{12}$'),
  address text not null check (address like 'v1:%'),
  phone text check (phone like 'v1:%'),
  phone_index bytea check (length(phone_index) = 32),
  origins jsonb not null,
  check ((phone is null) = (phone_index is null))
);
create index person_name on registry.person (name, id);
create index person_division on registry.person (division);
create index person_phone on registry.person (phone_index);

create table registry.legal_entity (
  id uuid primary key,
  uscc text not null unique check (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
  name text not null check (char_length(name) between 1 and 200),
  kind text not null,
  representative uuid references registry.person,
  representative_name text not null,
  division text not null check (division ~ '^\d{12}$'),
  address text not null,
  business_scope text not null,
  capital_fen bigint check (capital_fen >= 0),
  established date not null,
  status text not null,
  phone text check (phone like 'v1:%'),
  code_flagged boolean not null,
  override_reason text,
  origins jsonb not null
);
create index legal_entity_name on registry.legal_entity (name, id);
create index legal_entity_representative on registry.legal_entity (representative);
create index legal_entity_division on registry.legal_entity (division);

-- What people say is wrong about them, until the source department has answered.
create table registry.correction (
  id uuid primary key,
  command uuid not null unique,
  person uuid not null references registry.person,
  attribute text not null,
  department text not null,
  claimed text not null check (claimed like 'v1:%'),
  explanation text not null check (char_length(explanation) <= 500),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
  opened_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  version int not null,
  check ((state = 'OPEN') = (answer is null)),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index correction_person on registry.correction (person, opened_at);
create index correction_department on registry.correction (department, state, opened_at, id);
create unique index correction_one_at_a_time on registry.correction (person, attribute)
  where state = 'OPEN';
