-- Procedures that an administrator wrote and a second person published; those that came with the
-- program have neither.
alter table casework.procedure_text
  add column published_at timestamptz,
  add column published_by text,
  add check ((published_at is null) = (published_by is null));

create table casework.procedure_draft (
  id uuid primary key, -- of the command that began it
  procedure_id text not null,
  text text not null check (char_length(text) <= 200000),
  state text not null check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'DISCARDED')),
  version int not null,
  editors text[] not null, -- accounts of all who wrote in it: none of them reviews it
  editor_name text not null, -- of whoever changed it last
  changed_at timestamptz not null,
  review text, -- what the reviewer wrote when it came back
  reviewer_name text,
  reviewed_at timestamptz
);
create index on casework.procedure_draft (procedure_id);
