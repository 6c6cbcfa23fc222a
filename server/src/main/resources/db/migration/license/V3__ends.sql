-- The four ends that the law tells apart, and the suspension, which the days decide like the expiry.
alter table license.license drop constraint license_state_check;
alter table license.license add constraint license_state_check check (state in
  ('VALID', 'REPLACED', 'CANCELED', 'REVOKED', 'WITHDRAWN', 'FORFEITED'));
alter table license.license add column suspended_at timestamptz;
alter table license.license add column suspended_until date; -- last day; null until it is lifted
alter table license.license add column revision int not null default 0 check (revision >= 0);
alter table license.license add check (suspended_at is not null or suspended_until is null);

-- What happened to a license after it was issued; never changed.
create table license.step (
  id bigint generated always as identity primary key,
  license uuid not null references license.license (id),
  act uuid not null,
  kind text not null check (kind in ('WITHDRAW', 'REVOKE', 'FORFEIT', 'CANCEL', 'SUSPEND', 'LIFT')),
  ground text not null,
  title text not null,
  basis text not null,
  reason text not null check (char_length(reason) between 4 and 300),
  decision text,
  until date,
  by_account text not null,
  by_name text not null,
  at timestamptz not null,
  unique (license, act)
);
