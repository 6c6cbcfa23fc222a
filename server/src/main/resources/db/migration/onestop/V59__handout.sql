-- 送达: a result on its way to its applicant, and every deed on that way. served_on is the date from
-- which the remedies' days count.
create table onestop.hand_out (
  id uuid primary key,
  event uuid not null unique,
  application uuid not null references onestop.application,
  number text not null,
  item_name text not null,
  department text not null,
  division text not null check (division ~ '^\d{12}$'),
  applicant text not null,
  applicant_name text not null,
  ways text[] not null,
  decided_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('WAITING', 'POSTED', 'SERVED')),
  deed text check (deed in ('HANDED', 'UNSIGNED', 'LEFT', 'DELIVERED', 'CONFIRMED')),
  served_on date,
  check ((state = 'SERVED') = (served_on is not null)),
  check ((deed is null) = (served_on is null))
);
create index hand_out_open on onestop.hand_out (due_on, id) where state <> 'SERVED';
create index hand_out_served on onestop.hand_out (served_on, id) where state = 'SERVED';
create index hand_out_application on onestop.hand_out (application, decided_at);

create table onestop.hand_out_step (
  id uuid primary key,
  command uuid not null unique,
  hand_out uuid not null references onestop.hand_out,
  deed text not null
    check (deed in ('HANDED', 'UNSIGNED', 'LEFT', 'POSTED', 'RETURNED', 'DELIVERED', 'CONFIRMED')),
  on_day date not null,
  place text,
  receiver text,
  role text check (role in ('SELF', 'AGENT', 'FAMILY')),
  file uuid,
  carrier text,
  tracking text,
  remark text,
  witness text,
  officer text not null,
  officer_name text not null,
  organ text not null,
  at timestamptz not null,
  check (deed not in ('HANDED', 'UNSIGNED') or (receiver is not null and role is not null)),
  check (deed <> 'POSTED' or (carrier is not null and tracking is not null)),
  check (deed <> 'LEFT' or witness is not null or file is not null)
);
create index hand_out_step_hand_out on onestop.hand_out_step (hand_out, at);

-- Paper that was seen at a counter, compared with its original and scanned there; kept apart from
-- what the applicant uploaded.
create table onestop.paper (
  id uuid primary key,
  command uuid not null unique,
  application uuid not null references onestop.application on delete cascade,
  material text not null,
  files uuid[] not null check (cardinality(files) > 0),
  officer text not null,
  officer_name text not null,
  department text not null,
  compared_at timestamptz not null
);
create index paper_application on onestop.paper (application, material, compared_at);
