create schema if not exists casework;

-- Every text of a procedure that was ever loaded, known by its hash: a running case keeps its own.
create table casework.procedure_text (
  content char(64) primary key, -- SM3 of the text
  id text not null,
  version int not null check (version > 0),
  text text not null,
  loaded_at timestamptz not null
);

create table casework.case_file (
  id uuid primary key,
  number text not null unique check (number <> ''),
  matter text not null unique check (matter ~ '^[a-z]+\.[a-z-]+:.+'),
  procedure_id text not null,
  procedure_content char(64) not null references casework.procedure_text,
  subject text not null,
  party text not null, -- PERSON:…, LEGAL_ENTITY:…
  party_name text not null,
  department text not null,
  division char(12) not null,
  promised_limit int not null check (promised_limit >= 0),
  statutory_limit int not null check (statutory_limit >= 0),
  data jsonb not null,
  step text not null,
  entered_by text not null,
  trail text[] not null,
  done text[] not null,
  status text not null check (status in ('OPEN', 'CLOSED')),
  outcome text,
  clocks jsonb not null,
  timer_at timestamptz, -- when the program has to look at it by itself
  version int not null,
  seq int not null, -- of the newest event
  head bytea not null check (octet_length(head) = 32), -- its hash
  tx xid8 not null default pg_current_xact_id(), -- no event of the case has a later one
  opened_at timestamptz not null,
  closed_at timestamptz,
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((status = 'CLOSED') = (outcome is not null))
);
create index on casework.case_file (timer_at) where timer_at is not null;
create index on casework.case_file (department, opened_at, id);
create index on casework.case_file (party);
create index on casework.case_file using gin (party_name gin_trgm_ops);

-- What waits for somebody: one row for an open case, none for a concluded one.
create table casework.work_item (
  id uuid primary key,
  case_id uuid not null references casework.case_file on delete cascade,
  step text not null,
  post text not null, -- of the case's department; or party, or system
  department text not null,
  division char(12) not null,
  since timestamptz not null,
  due timestamptz, -- null while the clock is paused, or when none runs
  yellow_at timestamptz,
  red_at timestamptz,
  statutory_at timestamptz
);
create index on casework.work_item (post, department, due);
create index on casework.work_item (case_id);

-- What happened, in order; also the outbox of the relay. Each row's hash covers the one before it.
create table casework.timeline (
  case_id uuid not null references casework.case_file on delete cascade,
  seq int not null,
  command uuid not null unique,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  in_name text not null,
  kind text not null check (kind in ('ADVANCED', 'CLOSED', 'OVERDUE')),
  action text not null,
  from_step text,
  to_step text,
  outcome text,
  clock text,
  opinion text,
  files uuid[] not null,
  form json not null, -- json and not jsonb: the hash covers the text as it was written
  fingerprint bytea not null,
  hash bytea not null check (octet_length(hash) = 32),
  tx xid8 not null, -- grows with seq within a case
  primary key (case_id, seq)
);
create index on casework.timeline (tx, case_id, seq); -- the order of the relay
create index on casework.timeline (actor, at desc);

-- Up to where a subscriber was told.
create table casework.subscriber (
  id text primary key,
  tx xid8 not null default '0',
  case_id uuid not null default '00000000-0000-0000-0000-000000000000',
  seq int not null default -1,
  moved_at timestamptz not null
);

-- Events that a subscriber could not take, and those of the same case behind them.
create table casework.stuck_event (
  subscriber text not null references casework.subscriber on delete cascade,
  case_id uuid not null,
  seq int not null,
  tries int not null,
  retry_at timestamptz not null,
  error text, -- null for one that only waits behind another
  primary key (subscriber, case_id, seq)
);
create index on casework.stuck_event (subscriber, retry_at);

-- When lamps turn yellow: limits of up to so many workdays, so many workdays before their end.
create table casework.lamp_threshold (
  valid_from date not null,
  longest int not null,
  yellow_days int not null check (yellow_days >= 0),
  source text not null,
  primary key (valid_from, longest)
);
insert into casework.lamp_threshold values
  ('2019-01-01', 5, 1, '示范数据：区数据资源局拟定，待区政府办公室确认'),
  ('2019-01-01', 20, 2, '示范数据：区数据资源局拟定，待区政府办公室确认'),
  ('2019-01-01', 9999, 5, '示范数据：区数据资源局拟定，待区政府办公室确认');

-- A year of the calendar changed: the times of open cases have to be reckoned anew.
create table casework.recount (
  id bigint generated always as identity primary key,
  asked_at timestamptz not null
);
