-- Cases, licenses and ratings as they were told: OUT by us, IN by the province. body is sealed.
create table onestop.shared_record (
  direction text not null check (direction in ('OUT', 'IN')),
  kind text not null check (kind in ('CASE', 'LICENSE', 'RATING')),
  number text not null,
  state text not null,
  hash char(64) not null,
  body text not null check (body like 'v1:%'),
  changed_at timestamptz not null,
  primary key (direction, kind, number)
);

-- One comparison of both sides' lists.
create table onestop.reconciliation (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  compared int not null,
  differing int not null,
  problem text
);
create index reconciliation_newest on onestop.reconciliation (started_at desc);

-- What does not match; each stands once until a comparison no longer finds it.
create table onestop.difference (
  id uuid primary key,
  direction text not null check (direction in ('OUT', 'IN')),
  kind text not null check (kind in ('CASE', 'LICENSE', 'RATING')),
  number text not null,
  what text not null check (what in ('MISSING_THERE', 'MISSING_HERE', 'DIFFERENT')),
  ours text,
  theirs text,
  found_at timestamptz not null,
  resent_at timestamptz,
  mended_at timestamptz
);
create unique index difference_open on onestop.difference (direction, kind, number)
  where mended_at is null;
create index difference_list on onestop.difference (found_at desc, id desc);
