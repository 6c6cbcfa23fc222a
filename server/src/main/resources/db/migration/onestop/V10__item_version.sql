-- Every version of every service item. content is json and not jsonb: forms keep their order.
-- A version without a first day has held since before the program knew it (it came with the files).
create table onestop.item_version (
  item text not null check (item ~ '^[a-z][a-z0-9-]{2,40}$'),
  version int not null check (version > 0),
  command uuid unique,
  state text not null check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN')),
  effective_from date,
  name text not null,
  department text not null,
  content json not null,
  author text not null,
  author_name text not null,
  reviewer text,
  reviewer_name text,
  reason text check (char_length(reason) <= 500),
  row_version int not null default 0,
  changed_at timestamptz not null,
  primary key (item, version),
  check (state <> 'PUBLISHED' or author like 'system:%' or reviewer <> author)
);
-- One version of an item is being worked on at a time.
create unique index item_version_open on onestop.item_version (item)
  where state in ('DRAFT', 'REVIEW');
create index item_version_department on onestop.item_version (department, item);
