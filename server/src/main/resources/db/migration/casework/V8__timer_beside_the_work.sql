-- When the program has to look at a case by itself is kept with what waits in it. A move of a case
-- then changes no indexed column of case_file: its row is renewed in place, and none of its
-- indexes, the one over names least of all, has to be written again. The room for that is left.
alter table casework.work_item add column timer_at timestamptz;
update casework.work_item w set timer_at = c.timer_at
from casework.case_file c
where c.id = w.case_id;
create index on casework.work_item (timer_at) where timer_at is not null;

alter table casework.case_file drop column timer_at;
alter table casework.case_file set (fillfactor = 75);
