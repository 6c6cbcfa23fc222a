-- As before, with what came of bad ratings: the call-back that the supervising department answered,
-- against the last day that the rating itself gave.
create or replace function onestop.measured(
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
    select r.application, r.stars, r.origin, coalesce(s.outcome = 'rectified', false) as mended,
           coalesce(s.outcome = 'rectified' and
             (s.answered_at at time zone 'Asia/Shanghai')::date <= r.rectify_by, false) as in_time,
           r.rectify_by < (p_as_of at time zone 'Asia/Shanghai')::date as is_due, count(*) over (
        partition by r.department, date_trunc('second', r.rated_at)) as together
    from onestop.rating r left join onestop.supervision s
      on s.application = r.application and s.kind = 'CALLBACK' and s.answered_at <= p_as_of
    where r.rated_at <= p_as_of
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
    ('mended', (p.origin = 'CITIZEN' and p.stars <= 2 and p.mended)::int),
    ('mended-in-time', (p.origin = 'CITIZEN' and p.stars <= 2 and p.in_time)::int),
    ('rectify-due', (p.origin = 'CITIZEN' and p.stars <= 2
       and (p.mended or coalesce(p.is_due, false)))::int),
    ('default-praise', (p.origin = 'DEFAULT')::int),
    ('same-second', (p.origin = 'CITIZEN' and p.together >= p_same_second)::int)
  ) m(measure, weight)
  where d.outcome <> 'withdrawn' and m.weight > 0
$$;
