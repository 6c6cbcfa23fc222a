-- 容缺受理 and 告知承诺: what an applicant promised in place of a material, in the words that they
-- accepted. material is empty for a commitment.
create table onestop.promise (
  id uuid primary key,
  application uuid not null references onestop.application on delete cascade,
  material text not null,
  says text not null,
  follows text not null,
  days int not null check (days >= 0),
  accepted_at timestamptz not null,
  due date,
  reminded_at timestamptz,
  arrived_at timestamptz,
  case_id uuid,
  outcome text check (outcome in ('settled', 'extended', 'consequence')),
  unique (application, material)
);
create index promise_due on onestop.promise (due) where arrived_at is null and case_id is null;
