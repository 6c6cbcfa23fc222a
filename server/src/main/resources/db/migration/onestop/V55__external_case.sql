-- Applications that a system of the province or the state handles. says is what that system said,
-- in words for the applicant.
create table onestop.external_case (
  application uuid primary key references onestop.application,
  number text not null unique,
  case_id uuid not null unique,
  system text not null,
  state text not null
    check (state in ('HANDED_OVER', 'RECEIVED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  foreign_number text check (char_length(foreign_number) <= 64),
  says text check (char_length(says) <= 500),
  handed_over_at timestamptz not null,
  answer_by date not null,
  asked_at timestamptz,
  changed_at timestamptz not null
);
create index external_case_silent on onestop.external_case (answer_by)
  where state in ('HANDED_OVER', 'RECEIVED') and asked_at is null;
