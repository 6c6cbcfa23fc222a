create sequence onestop.supervision_number;

-- 差评回访和投诉: handled by the supervising department, not by whom they are about. says is sealed.
create table onestop.supervision (
  id uuid primary key,
  kind text not null check (kind in ('CALLBACK', 'COMPLAINT')),
  command uuid not null unique,
  application uuid not null references onestop.application,
  department text not null, -- whom it is about
  number text not null unique,
  case_id uuid not null unique,
  topic text not null,
  says text check (says like 'v1:%'),
  asked_at timestamptz not null,
  due date not null,
  contacted_at timestamptz,
  outcome text,
  answer text,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null))
);
create unique index supervision_one_callback on onestop.supervision (application)
  where kind = 'CALLBACK';
create unique index supervision_one_open_complaint on onestop.supervision (application)
  where kind = 'COMPLAINT' and outcome is null;
create index supervision_application on onestop.supervision (application, asked_at);
