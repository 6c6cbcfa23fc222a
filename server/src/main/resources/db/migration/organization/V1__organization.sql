create schema if not exists organization;

create table organization.department (
  id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  uscc char(18) not null unique,
  name text not null,
  division char(12) not null,
  parent text references organization.department
);

create table organization.staff (
  id text primary key check (id ~ '^[a-z0-9-]{2,60}$'),
  name text not null,
  department text not null references organization.department
);
create index on organization.staff (department);

create table organization.seat (
  staff text not null references organization.staff on delete cascade,
  department text not null references organization.department,
  post text not null,
  primary key (staff, department, post)
);
create index on organization.seat (department, post);
