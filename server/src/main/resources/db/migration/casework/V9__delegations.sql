-- A delegation may be of some posts only; none named means all that the absent one holds.
alter table casework.delegation
  add column posts text[] not null default '{}';

-- What somebody did for somebody who is away (“李四代张三”): few rows, looked up by the deputy.
create index on casework.timeline (in_name, at) where position('代' in actor_name) > 0;
