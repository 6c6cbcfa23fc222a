-- From the decision to the license in the holder's hands (行政许可法 Art. 44): within so many workdays.
create table license.delivery (
  act uuid primary key, -- the decision that grants the license
  matter text not null,
  title text not null, -- what was applied for
  number text not null, -- of the application
  holder_name text not null,
  department text not null,
  department_name text not null,
  decided_on date not null,
  due_on date not null check (due_on >= decided_on),
  license uuid references license.license (id),
  issued_at timestamptz,
  check ((license is null) = (issued_at is null))
);
create index delivery_open on license.delivery (department, due_on) where issued_at is null;
create index delivery_matter on license.delivery (matter);
