-- 变更印章保管人: somebody of the organ asks, somebody else decides; the seal has one such case at a time.
create table seal.keeper_change (
  id uuid primary key,
  seal uuid not null references seal.seal,
  from_keeper text,
  from_name text,
  to_keeper text not null,
  to_name text not null,
  reason text not null check (char_length(reason) between 1 and 200),
  state text not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'FAILED')),
  case_id uuid not null unique,
  case_number text not null,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  opinion text,
  check ((state = 'ASKED') = (decided_at is null)),
  check (to_keeper is distinct from from_keeper)
);
create unique index keeper_change_open on seal.keeper_change (seal) where state = 'ASKED';
create index keeper_change_seal on seal.keeper_change (seal, asked_at desc);
