-- What an applicant changed in the form while a supplement notice was open. before is sealed.
create table onestop.amendment (
  id uuid primary key,
  application uuid not null references onestop.application,
  account text not null,
  fields text[] not null check (cardinality(fields) > 0),
  before text not null check (before like 'v1:%'),
  at timestamptz not null
);
create index amendment_application on onestop.amendment (application, at);
