-- 三员分立 (GB/T 22239-2019, level 3): system, security and audit administrator are three people.
create unique index seat_one_of_three on organization.seat (staff)
  where post in ('admin', 'security', 'auditor');
