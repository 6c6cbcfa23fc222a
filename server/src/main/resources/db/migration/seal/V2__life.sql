-- A seal from its application on: until it is made it has no structure, number or time.
alter table seal.seal
  alter column number drop not null,
  alter column structure drop not null,
  alter column source drop not null,
  alter column valid_from drop not null,
  alter column valid_until drop not null,
  add column edition int not null default 1,
  add column purpose text,
  add column keeper text,
  add column keeper_name text,
  add column case_id uuid unique,
  add column case_number text,
  add column filing_number text unique,
  add column filed_on date,
  add column filed_with text,
  add column received_at timestamptz,
  drop constraint seal_kind_check,
  drop constraint seal_state_check,
  add constraint seal_kind_check check
    (kind in ('OFFICIAL', 'ACCEPTANCE', 'LICENSE', 'FINANCE', 'CONTRACT', 'SERVICE')),
  add constraint seal_state_check check
    (state in ('APPLIED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'MADE', 'FILED', 'ACTIVE', 'FROZEN',
     'REVOKED')),
  add constraint seal_made_is_whole check
    (state in ('APPLIED', 'APPROVED', 'REFUSED', 'WITHDRAWN')
     or (number is not null and structure is not null and source is not null
       and valid_from is not null and valid_until is not null));

-- Whoever applies while another of the kind is on its way, or in use, is refused.
drop index seal.seal_one_of_a_kind;
create unique index seal_one_of_a_kind on seal.seal (department, kind)
  where state not in ('REVOKED', 'REFUSED', 'WITHDRAWN');

create sequence seal.case_number;

-- What the applicant rests on: the decision to establish the organ, the leader's approval.
create table seal.basis_file (
  seal uuid not null references seal.seal,
  file uuid not null,
  name text not null,
  primary key (seal, file)
);

-- A seal as it was before it was renewed; what it sealed is verified by it.
create table seal.edition (
  seal uuid not null references seal.seal,
  edition int not null,
  number text not null unique,
  structure bytea not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  replaced_at timestamptz not null,
  primary key (seal, edition)
);

-- All that ever happened to a seal; the first step has no state before it.
create table seal.step (
  id bigint generated always as identity primary key,
  seal uuid not null references seal.seal,
  act text not null,
  from_state text,
  to_state text not null,
  note text not null check (char_length(note) between 1 and 500),
  by_account text not null,
  by_name text not null,
  at timestamptz not null
);
create index step_seal on seal.step (seal, id);

insert into seal.step (seal, act, to_state, note, by_account, by_name, at)
select id, 'TAKE', 'ACTIVE', '登记在用印章', taken_by, taken_by, taken_at from seal.seal;
insert into seal.step (seal, act, from_state, to_state, note, by_account, by_name, at)
select id, 'REVOKE', 'ACTIVE', 'REVOKED', coalesce(reason, '撤销'), 'system:seal', '系统', revoked_at
from seal.seal where state = 'REVOKED';
insert into seal.step (seal, act, from_state, to_state, note, by_account, by_name, at)
select id, 'FREEZE', 'ACTIVE', 'FROZEN', coalesce(reason, '冻结'), 'system:seal', '系统', taken_at
from seal.seal where state = 'FROZEN';

create function seal.refuse_step_change() returns trigger language plpgsql as $$
begin
  raise exception 'the history of a seal is only ever added to';
end
$$;
create trigger step_is_append_only
  before update or delete or truncate on seal.step
  for each statement execute function seal.refuse_step_change();

-- 用印申请: somebody asks that a document be sealed; it is sealed when the case says so.
create table seal.use_request (
  id uuid primary key,
  seal uuid not null references seal.seal,
  department text not null,
  title text not null,
  purpose text not null,
  copies int not null check (copies between 1 and 1000),
  page int not null check (page >= 1),
  pages int not null check (page <= pages),
  x double precision not null,
  y double precision not null,
  file uuid not null,
  file_name text not null,
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('ASKED', 'SEALED', 'REFUSED', 'WITHDRAWN', 'FAILED')),
  case_id uuid not null unique,
  case_number text not null,
  asked_by text not null,
  asked_by_name text not null,
  asker text not null,
  asked_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  opinion text,
  sealed_file uuid,
  check ((state = 'SEALED') = (sealed_file is not null))
);
create index use_request_department on seal.use_request (department, asked_at desc, id);

-- Uses by hand name who asked and who approved; those of a decision name the officer who decided.
alter table seal.seal_use
  add column asked_by_name text,
  add column approved_by_name text;
