create schema if not exists onestop;

-- Never set back: with the day in front a number stays unique up to 100,000 applications a day.
create sequence onestop.application_number;

-- content is sealed (SM4-GCM): what was filled in, what the registry filled, what was waived.
-- tail is the blind index of the last four of the ID number or credit code, for 进度查询.
create table onestop.application (
  id uuid primary key,
  command uuid not null unique,
  number text not null unique check (number ~ '^\d{12}$'),
  item text not null,
  item_version int not null,
  department text not null,
  applicant text not null check (applicant ~ '^(PERSON|LEGAL_ENTITY):'),
  applicant_name text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'CONCLUDED')),
  content text not null check (content like 'v1:%'),
  tail bytea check (length(tail) = 32),
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submission uuid unique,
  submitted_at timestamptz,
  case_id uuid unique,
  outcome text,
  concluded_at timestamptz,
  check ((state = 'DRAFT') = (submission is null)),
  check ((submission is null) = (submitted_at is null)),
  check ((submission is null) = (case_id is null)),
  check ((state = 'CONCLUDED') = (outcome is not null)),
  check ((outcome is null) = (concluded_at is null))
);
create unique index application_one_draft on onestop.application (applicant, item)
  where state = 'DRAFT';
create index application_applicant on onestop.application (applicant, created_at, id);

-- Which files stand for which material. Round 0 came with the application, round 1 with the
-- supplement; the highest round counts, earlier ones stay for the record.
create table onestop.material_file (
  application uuid not null references onestop.application on delete cascade,
  material text not null,
  round int not null check (round in (0, 1)),
  position int not null check (position between 0 and 9),
  file uuid not null,
  added_at timestamptz not null,
  primary key (application, material, round, position),
  unique (application, material, round, file)
);

-- A prefilled fact that the applicant says is wrong; held and claimed are sealed.
create table onestop.dispute (
  id uuid primary key,
  command uuid not null unique,
  application uuid not null references onestop.application on delete cascade,
  field text not null,
  held text not null check (held like 'v1:%'),
  claimed text not null check (claimed like 'v1:%'),
  explanation text not null check (char_length(explanation) <= 500),
  file uuid,
  correction uuid,
  advice text not null,
  at timestamptz not null,
  unique (application, field)
);

-- What was decided and why. A rule's decision holds all that is needed to judge it later (inputs
-- are sealed); people's has no rule.
create table onestop.decision (
  application uuid not null references onestop.application,
  round text not null check (round in ('FIRST', 'REVIEW')),
  rule text,
  rule_version text,
  inputs text check (inputs like 'v1:%'),
  granted boolean not null,
  kind text not null,
  explanation text not null,
  decided_at timestamptz not null,
  primary key (application, round),
  check ((rule is null) = (rule_version is null) and (rule is null) = (inputs is null))
);

-- The one supplement notice (行政许可法第三十二条: once, all at once); items as the clerk named them.
create table onestop.supplement (
  application uuid primary key references onestop.application,
  event uuid not null unique,
  items jsonb not null,
  opinion text,
  given_at timestamptz not null,
  answered_at timestamptz
);

-- 人工复核: people look again at what a rule refused.
create table onestop.review (
  application uuid primary key references onestop.application,
  command uuid not null unique,
  reason text not null check (char_length(reason) between 1 and 500),
  case_id uuid not null unique,
  asked_at timestamptz not null,
  outcome text,
  concluded_at timestamptz,
  check ((outcome is null) = (concluded_at is null))
);

-- What happened, in words for the applicant; one line an event of the case at most.
create table onestop.milestone (
  event uuid primary key,
  application uuid not null references onestop.application,
  seq int not null,
  at timestamptz not null,
  action text not null,
  title text not null,
  says text not null,
  by_whom text not null
);
create index milestone_application on onestop.milestone (application, at, seq);

-- Official documents by the event that called for them; an act makes one document.
create table onestop.document (
  id uuid primary key,
  act uuid not null unique,
  application uuid not null references onestop.application,
  kind text not null,
  title text not null,
  number text not null unique,
  file uuid not null,
  pages int not null check (pages > 0),
  dated date not null,
  made_at timestamptz not null
);
create index document_application on onestop.document (application, made_at);

-- Running numbers of documents (文号): one series a department, kind and year.
create table onestop.document_series (
  series text not null,
  year int not null,
  last int not null,
  primary key (series, year)
);

-- 好差评. The comment is sealed and the application is not told to officers.
create table onestop.rating (
  application uuid primary key references onestop.application,
  id uuid not null unique,
  command uuid not null unique,
  item text not null,
  department text not null,
  stars int not null check (stars between 1 and 5),
  tags text[] not null,
  comment text check (comment like 'v1:%'),
  rated_at timestamptz not null,
  rectify_by date
);
create index rating_department on onestop.rating (department, rated_at, id);
