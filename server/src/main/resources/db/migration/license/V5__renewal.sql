-- Renewal (延续, 行政许可法 Art. 50). While one that was applied for in time is undecided, the license
-- holds beyond its last day.
alter table license.license add column renewing boolean not null default false;

create table license.renewal (
  matter text primary key,
  license uuid not null references license.license (id),
  applied_on date not null,
  timely boolean not null,
  state text not null check (state in ('OPEN', 'RENEWED', 'ENDED')),
  ended_on date,
  check ((state = 'OPEN') = (ended_on is null))
);
create unique index renewal_one_open on license.renewal (license) where state = 'OPEN';
create index license_expiry on license.license (valid_until) where state = 'VALID';
