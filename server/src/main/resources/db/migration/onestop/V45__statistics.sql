-- What statistics count: one row for each application that was handed in, as things stood when it
-- happened. Written from the case's events and never from today's state, so that a figure of last
-- year stays what it was when an item's promise changes or a waiver is opened no more.
create table onestop.fact (
  application uuid primary key references onestop.application,
  case_id uuid not null unique,
  number text not null,
  item text not null,
  department text not null,
  division char(12) not null,
  channel text not null check (channel in ('ONLINE', 'WINDOW', 'POINT')),
  visits int not null check (visits >= 0), -- that the item asks of the applicant
  instant boolean not null, -- 即办件
  promised_limit int not null check (promised_limit >= 0), -- workdays
  statutory_limit int not null check (statutory_limit >= 0),
  materials int not null, -- that this application needed
  waived int not null, -- of these, not asked for (免提交)
  licensable int not null, -- of these, that an e-license can stand for
  by_license int not null, -- of these, that one did stand for
  received_on date not null, -- 申请日期, as the record says
  entered_at timestamptz not null, -- when the case came into the program
  concluded_at timestamptz,
  outcome text,
  closer text, -- account that concluded it; null when the program did
  late boolean, -- null: taken back, or never under the promise
  remaining int, -- workdays of the promise that were left at the end, negative when it was over
  check ((concluded_at is null) = (outcome is null)),
  check (waived <= materials and licensable <= materials and by_license <= licensable)
);
create index fact_concluded on onestop.fact (concluded_at) where concluded_at is not null;
create index fact_entered on onestop.fact (entered_at);

-- DEFAULT: a praise that nobody gave, as platforms enter it when nobody answers. Never made here,
-- but other platforms hand them over; they are counted apart.
alter table onestop.rating
  add column origin text not null default 'CITIZEN' check (origin in ('CITIZEN', 'DEFAULT'));

-- Every application with every measure that it counts in, as of an instant, for what was concluded
-- (or came in) in a period. Figures sum the weights; the cases behind a figure are its rows. What
-- makes a flag comes as parameters: it is data with a date.
create function onestop.measured(
  p_as_of timestamptz, p_since timestamptz, p_before timestamptz, p_quick interval,
  p_bulk interval, p_bulk_cases int, p_back_days int, p_edge_days int, p_same_second int)
returns table (application uuid, measure text, weight bigint, at timestamptz)
language sql stable as $$
  with near as (
    select f.*, count(*) over (
        partition by f.closer order by f.concluded_at
        range between p_bulk preceding and p_bulk following) as together
    from onestop.fact f
    where f.concluded_at <= p_as_of
      and f.concluded_at >= p_since - p_bulk and f.concluded_at < p_before + p_bulk
  ), done as (
    select n.*,
           (n.entered_at at time zone 'Asia/Shanghai')::date - n.received_on >= p_back_days as back,
           n.closer is not null and n.concluded_at - n.entered_at <= p_quick as quick
    from near n
    where n.concluded_at >= p_since and n.concluded_at < p_before
  ), praise as (
    select r.application, r.stars, r.origin, count(*) over (
        partition by r.department, date_trunc('second', r.rated_at)) as together
    from onestop.rating r where r.rated_at <= p_as_of
  )
  select f.application, 'received', 1::bigint, f.entered_at from onestop.fact f
  where f.entered_at >= p_since and f.entered_at < p_before and f.entered_at <= p_as_of
  union all
  select f.application, 'open', 1::bigint, f.entered_at from onestop.fact f
  where f.entered_at < p_before and f.entered_at <= p_as_of
    and (f.concluded_at is null or f.concluded_at >= p_before or f.concluded_at > p_as_of)
  union all
  select d.application, 'withdrawn', 1::bigint, d.concluded_at from done d
  where d.outcome = 'withdrawn'
  union all
  select d.application, m.measure, m.weight::bigint, d.concluded_at
  from done d cross join lateral (values
    ('concluded', 1),
    ('kept', (not d.late)::int),
    ('late', d.late::int),
    ('instant', d.instant::int),
    ('online', (d.channel = 'ONLINE')::int),
    ('no-visit', (d.channel = 'ONLINE' and d.visits = 0)::int),
    ('one-visit', (d.visits + (d.channel <> 'ONLINE')::int <= 1)::int),
    ('promised', case when d.statutory_limit > 0 then d.promised_limit else 0 end),
    ('statutory', d.statutory_limit),
    ('materials', d.materials),
    ('waived', d.waived),
    ('licensable', d.licensable),
    ('by-license', d.by_license),
    ('outside', (d.quick and d.back)::int),
    ('quick', d.quick::int),
    ('bulk', (d.closer is not null and d.together >= p_bulk_cases)::int),
    ('back-entry', d.back::int),
    ('edge', (not d.late and d.remaining <= p_edge_days and d.promised_limit > p_edge_days)::int)
  ) m(measure, weight)
  where d.outcome <> 'withdrawn' and m.weight > 0
  union all
  select d.application, m.measure, m.weight::bigint, d.concluded_at
  from done d join praise p on p.application = d.application cross join lateral (values
    ('rated', (p.origin = 'CITIZEN')::int),
    ('good', (p.origin = 'CITIZEN' and p.stars >= 3)::int),
    ('bad', (p.origin = 'CITIZEN' and p.stars <= 2)::int),
    ('default-praise', (p.origin = 'DEFAULT')::int),
    ('same-second', (p.origin = 'CITIZEN' and p.together >= p_same_second)::int)
  ) m(measure, weight)
  where d.outcome <> 'withdrawn' and m.weight > 0
$$;
