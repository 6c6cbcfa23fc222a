-- What was found on an uploaded file and told to the applicant; it forbids nothing.
create table onestop.photo_check (
  application uuid not null references onestop.application on delete cascade,
  material text not null,
  file uuid not null,
  findings text[] not null,
  valid_until date,
  checked_at timestamptz not null,
  primary key (application, material, file)
);
