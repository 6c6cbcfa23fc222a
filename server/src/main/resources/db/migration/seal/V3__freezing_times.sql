-- V2 could not know when a seal had been frozen and wrote the day it was brought here, which would
-- condemn all that it sealed before the freezing. A seal that sealed was not frozen: the freezing is
-- taken to begin after the last use before the step that followed it.
alter table seal.step disable trigger step_is_append_only;
update seal.step frozen
set at = used.last + interval '1 second',
  note = left(frozen.note, 470) || '（起始时间按最后一次用印推定）'
from (
  select step.id, max(seal_use.used_at) as last
  from seal.step
    join seal.seal_use on seal_use.seal = step.seal
  where step.act = 'FREEZE' and step.by_account = 'system:seal'
    and seal_use.used_at < coalesce(
      (select min(later.at) from seal.step later where later.seal = step.seal and later.id > step.id),
      'infinity')
  group by step.id) used
where frozen.id = used.id and used.last >= frozen.at;
alter table seal.step enable trigger step_is_append_only;
