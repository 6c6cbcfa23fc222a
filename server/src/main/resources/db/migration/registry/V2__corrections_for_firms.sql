-- A firm says what is wrong about it just as people do; a correction is about one or the other.
alter table registry.correction alter column person drop not null;
alter table registry.correction add column legal_entity uuid references registry.legal_entity;
alter table registry.correction add check (num_nonnulls(person, legal_entity) = 1);
create index correction_legal_entity on registry.correction (legal_entity, opened_at);
create unique index correction_one_at_a_time_for_a_firm
  on registry.correction (legal_entity, attribute) where state = 'OPEN';
