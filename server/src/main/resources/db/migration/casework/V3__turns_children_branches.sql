-- A case may have a parent; departments beside its own may see it. How far it is in its present
-- step (who has it in hand, which branches are done) is kept as one value and written with it.
alter table casework.case_file
  add column turn jsonb, -- null when it is concluded
  add column parent uuid references casework.case_file,
  add column children int not null default 0 check (children >= 0),
  add column urgings int not null default 0 check (urgings >= 0), -- how often it was urged
  add column involved text[] not null default '{}',
  add column timer_tries int not null default 0; -- how often its timer failed on end

update casework.case_file c
set turn = jsonb_build_object(
  'since', w.since, 'changed', c.version, 'assignee', null, 'branches', '[]'::jsonb)
from casework.work_item w
where w.case_id = c.id;

create index on casework.case_file (parent) where parent is not null;

-- One row for each branch of a step that has branches.
alter table casework.work_item
  add column branch text,
  add column assignee text, -- id of the member of staff; null for whoever holds the post
  add column assignee_name text;

alter table casework.timeline
  add column branch text,
  drop constraint timeline_kind_check,
  add constraint timeline_kind_check check (kind in ('ADVANCED', 'CLOSED', 'OVERDUE', 'NOTED'));

-- Children are work of the house, not matters of the public; a case is counted once however many
-- branches it has.
create or replace view casework.public_case as
select c.id, c.procedure_id, c.subject, c.department, c.division, c.status, c.opened_at,
       c.closed_at, casework.late(c.status, c.outcome, c.clocks) as late, w.yellow_at, w.red_at,
       w.statutory_at
from casework.case_file c left join (
  select case_id, min(yellow_at) as yellow_at, min(red_at) as red_at,
         min(statutory_at) as statutory_at
  from casework.work_item group by case_id) w on w.case_id = c.id
where c.parent is null;

create or replace view casework.public_event as
select t.case_id, t.seq, t.at, t.kind, t.action, t.outcome, t.clock, c.number,
       c.procedure_content, c.subject, c.department, c.division
from casework.timeline t join casework.case_file c on c.id = t.case_id
where t.kind <> 'NOTED' and c.parent is null;

-- Somebody acts for somebody who is away, from one day to another.
create table casework.delegation (
  id uuid primary key, -- of the command that arranged it
  principal text not null, -- id of the member of staff who is away
  principal_name text not null,
  deputy text not null check (deputy <> principal),
  deputy_name text not null,
  department text not null, -- that both work in
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null check (char_length(reason) between 1 and 200),
  written_by text not null, -- account
  written_at timestamptz not null,
  revoked_at timestamptz
);
create index on casework.delegation (principal);
create index on casework.delegation (deputy);

-- Somebody who answers for a department asks why a case does not go on; its holder answers.
create table casework.urging (
  id uuid primary key,
  command uuid not null unique,
  case_id uuid not null references casework.case_file on delete cascade,
  words text not null check (char_length(words) between 1 and 500),
  by_subject text not null, -- STAFF:…, to whom the answer is told
  by_account text not null,
  by_name text not null,
  at timestamptz not null,
  answer text check (char_length(answer) between 1 and 500),
  answered_account text,
  answered_name text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index on casework.urging (case_id, at);
