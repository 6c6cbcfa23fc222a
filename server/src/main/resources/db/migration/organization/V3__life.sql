-- An organ begins and ends on a day and is never removed: what it decided names it. No first day:
-- nobody said, as of the organs of the setup and of the demonstration.
alter table organization.department
  add column since date,
  add column until date,
  add constraint department_life check (until >= since);
