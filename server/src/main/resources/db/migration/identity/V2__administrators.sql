-- created_by: account that opened it; whoever opened an account never decides what it may do. Null
-- for accounts of the setup and of the demonstration.
-- renew_by: the password is a one-time secret, good until then and for setting one's own alone.
alter table identity.account
  add column created_by text,
  add column renew_by timestamptz;

-- Changes of what somebody may do take two steps by two accounts: one asks, another decides.
create table identity.seat_change (
  id uuid primary key,
  staff text not null,
  staff_name text not null,
  department text not null,
  post text not null,
  kind text not null check (kind in ('GRANT', 'WITHDRAW')),
  reason text not null check (char_length(reason) between 1 and 200),
  proposed_by text not null,
  proposer_name text not null,
  proposed_at timestamptz not null,
  agreed boolean,
  decided_by text check (decided_by <> proposed_by),
  decider_name text,
  decided_at timestamptz,
  check ((agreed is null) = (decided_by is null) and (agreed is null) = (decided_at is null))
);
create unique index seat_change_waiting on identity.seat_change (staff, post)
  where agreed is null;
create index seat_change_newest on identity.seat_change (proposed_at desc, id desc);
