-- 免申即享: what the program prepared for somebody who has not asked, and what they said to it. One
-- row for a rule and person for good: a no is kept, and nobody is asked a second time.
create table onestop.proactive (
  id uuid primary key,
  rule text not null,
  item text not null,
  person text not null,
  name text not null,
  division char(12) not null,
  department text not null, -- the town whose people ask
  entitled_on date not null,
  number text not null unique,
  case_id uuid not null unique,
  prepared_at timestamptz not null,
  answer text check (answer in ('CONSENTED', 'REFUSED')),
  answered_at timestamptz,
  phone text check (phone like 'v1:%'),
  family_phone text check (family_phone like 'v1:%'),
  application uuid references onestop.application,
  check ((answer is null) = (answered_at is null)),
  unique (rule, person)
);
create index proactive_waiting on onestop.proactive (entitled_on)
  where answer = 'CONSENTED' and application is null;
create sequence onestop.proactive_number;
