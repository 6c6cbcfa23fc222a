-- What officers write to each other about a case; never for the applicant.
create table casework.note (
  id uuid primary key, -- of the command that wrote it
  case_id uuid not null references casework.case_file on delete cascade,
  words text not null check (char_length(words) between 1 and 1000),
  by_account text not null,
  by_name text not null,
  department text not null, -- of whoever wrote it
  at timestamptz not null
);
create index on casework.note (case_id, at);

-- Opinions that are written again and again: somebody's own, or a department's.
create table casework.opinion_template (
  id uuid primary key, -- of the command that wrote it
  staff text, -- id of whose it is; null for the department's
  department text, -- null for somebody's own
  title text not null check (char_length(title) between 1 and 40),
  words text not null check (char_length(words) between 1 and 1000),
  procedure_id text, -- null for all
  action text, -- null for all
  version int not null,
  changed_by text not null,
  changed_at timestamptz not null,
  check ((staff is null) <> (department is null))
);
create index on casework.opinion_template (staff);
create index on casework.opinion_template (department);
