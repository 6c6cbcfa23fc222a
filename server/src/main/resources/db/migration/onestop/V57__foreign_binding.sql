-- The receipt number that another department's system gave for a case that was typed into it.
create table onestop.foreign_binding (
  application uuid primary key references onestop.application,
  case_id uuid not null,
  system text not null,
  number text not null check (char_length(number) <= 64),
  department text not null,
  bound_by text not null,
  bound_at timestamptz not null,
  unique (system, number)
);

-- What last night's look found; renewed as a whole.
create table onestop.binding_finding (
  application uuid primary key references onestop.application,
  case_id uuid not null,
  case_number text not null unique,
  item text not null,
  department text not null,
  system text not null,
  kind text not null check (kind in ('UNBOUND', 'UNKNOWN_THERE', 'OTHER_PARTY')),
  foreign_number text,
  found_on date not null
);
