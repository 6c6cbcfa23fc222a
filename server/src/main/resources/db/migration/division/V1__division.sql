create schema if not exists division;

create table division.division (
  code char(12) primary key check (code ~ '^[0-9]{12}$'),
  name text not null,
  level int not null check (level between 1 and 5),
  parent char(12) references division.division,
  ended boolean not null default false -- merged or renumbered; kept because cases name it
);
