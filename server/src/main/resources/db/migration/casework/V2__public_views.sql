-- Whether a concluded case kept its promise: null for one that is open, was taken back by its
-- applicant, or never came under the promise (declined at the counter).
create function casework.late(status text, outcome text, clocks jsonb) returns boolean
  language sql immutable
  return case when status = 'CLOSED' and outcome <> 'withdrawn' then (
    select (clock ->> 'told')::boolean
    from jsonb_array_elements(clocks -> 'all') clock
    where clock ->> 'id' = 'promise') end;

-- What the cockpit may count: no applicants, no opinions, no forms.
create view casework.public_case as
select c.id, c.procedure_id, c.subject, c.department, c.division, c.status, c.opened_at,
       c.closed_at, casework.late(c.status, c.outcome, c.clocks) as late, w.yellow_at, w.red_at,
       w.statutory_at
from casework.case_file c left join casework.work_item w on w.case_id = c.id;

create view casework.public_event as
select t.case_id, t.seq, t.at, t.kind, t.action, t.outcome, t.clock, c.number,
       c.procedure_content, c.subject, c.department, c.division
from casework.timeline t join casework.case_file c on c.id = t.case_id;

create index case_open on casework.case_file (division) where status = 'OPEN';
create index case_opened on casework.case_file (opened_at);
create index case_closed on casework.case_file (closed_at) where closed_at is not null;
create index timeline_at on casework.timeline (at desc);
