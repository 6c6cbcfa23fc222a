-- A guardian acts in a child's name too.
alter table onestop.agent
  drop constraint agent_kind_check,
  add constraint agent_kind_check check (kind in ('RELATIVE', 'AGENT', 'STAFF', 'GUARDIAN'));
