-- 公示: what neighbors may see before a benefit is decided, and for how long. name is masked; nothing here says more.
create table onestop.publicity (
  id uuid primary key, -- the event of the case that put it up
  case_id uuid not null,
  application uuid not null references onestop.application,
  item_name text not null,
  department text not null,
  town text not null,
  name text not null,
  proposed text,
  published_at timestamptz not null,
  since date not null,
  until date not null, -- last day
  ended_at timestamptz, -- taken down, by time or because the case went back
  check (until >= since)
);
create index publicity_shown on onestop.publicity (until) where ended_at is null;
create index publicity_case on onestop.publicity (case_id);

create sequence onestop.objection_number;

-- 公示异议. says, name and phone are sealed.
create table onestop.objection (
  id uuid primary key,
  command uuid not null unique,
  publicity uuid not null references onestop.publicity,
  number text not null unique,
  says text not null check (says like 'v1:%'),
  name text check (name like 'v1:%'),
  phone text check (phone like 'v1:%'),
  raised_at timestamptz not null,
  upheld boolean,
  answer text,
  answered_by text,
  answered_at timestamptz,
  check ((upheld is null) = (answer is null) and (answer is null) = (answered_by is null)
    and (answered_by is null) = (answered_at is null))
);
create index objection_publicity on onestop.objection (publicity);
