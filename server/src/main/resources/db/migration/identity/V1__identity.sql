create schema if not exists identity;

create table identity.account (
  id uuid primary key,
  name text not null unique check (char_length(name) between 2 and 60),
  subject text not null unique, -- PERSON:…, LEGAL_ENTITY:…, STAFF:…
  display_name text not null,
  password text, -- Argon2id; null: signs in by other means only
  failures int not null default 0,
  locked_until timestamptz,
  enabled boolean not null default true,
  created_at timestamptz not null
);

-- A token is known by its hash alone: who reads this table cannot sign in with it.
create table identity.session (
  token bytea primary key,
  account uuid not null references identity.account on delete cascade,
  acting_for text,
  acting_name text,
  created_at timestamptz not null,
  last_seen timestamptz not null,
  expires_at timestamptz not null
);
create index on identity.session (expires_at);

-- Who may act for which firm.
create table identity.mandate (
  account uuid not null references identity.account on delete cascade,
  legal_entity text not null,
  legal_entity_name text not null,
  since date not null,
  until date,
  primary key (account, legal_entity)
);
