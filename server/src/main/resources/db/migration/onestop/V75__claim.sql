-- 认领: the basic catalog of the province as it was last fetched, and which of its items the district
-- claimed. elements is json and not jsonb: it keeps the order in which they are shown.
create table onestop.library_entry (
  code text primary key check (char_length(code) between 1 and 40),
  name text not null,
  department text not null,
  elements json not null,
  hash text not null,
  fetched_at timestamptz not null,
  withdrawn_at timestamptz
);
create table onestop.claim (
  code text primary key references onestop.library_entry,
  item text not null unique,
  version integer not null, -- of the item, in which the elements were last laid
  elements json not null, -- as the district last took them over
  hash text not null,
  earlier json, -- what they were before that version; null when that version made the claim
  earlier_version integer,
  command uuid not null unique, -- that last claimed or took over
  claimed_by text not null,
  claimed_by_name text not null,
  claimed_at timestamptz not null
);
