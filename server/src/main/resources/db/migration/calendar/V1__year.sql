create schema if not exists calendar;

create table calendar.year (
  year int primary key check (year between 1990 and 2200),
  source text not null,
  loaded_at timestamptz not null,
  loaded_by text not null
);

-- Only days that differ from an ordinary week.
create table calendar.day (
  date date primary key,
  year int not null references calendar.year,
  name text not null,
  off boolean not null
);
