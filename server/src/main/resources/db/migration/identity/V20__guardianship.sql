-- 监护: a parent acts for a child by proof, without the child's consent and until it is of age. An
-- authority that learns that the proof was wrong ends it.
alter table identity.agency
  drop constraint agency_kind_check,
  drop constraint agency_ended_by_check,
  add constraint agency_kind_check check (kind in ('RELATIVE', 'AGENT', 'STAFF', 'GUARDIAN')),
  add constraint agency_ended_by_check check (ended_by in ('PRINCIPAL', 'AGENT', 'AUTHORITY'));
