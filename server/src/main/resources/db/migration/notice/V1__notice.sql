create schema if not exists notice;

-- What somebody was told in the program.
create table notice.notice (
  id bigint generated always as identity primary key,
  key uuid not null,
  recipient text not null, -- PERSON:…, LEGAL_ENTITY:…, STAFF:…
  title text not null check (char_length(title) between 1 and 60),
  text text not null check (char_length(text) between 1 and 1000),
  link text check (link like '/%'),
  told_at timestamptz not null,
  read_at timestamptz,
  unique (key, recipient)
);
create index notice_recipient on notice.notice (recipient, id);
create index notice_unread on notice.notice (recipient) where read_at is null;
create index notice_told on notice.notice (told_at);

-- The same on its way to a telephone. phone is sealed (SM4-GCM).
create table notice.sms (
  id uuid primary key,
  notice bigint not null unique references notice.notice on delete cascade,
  phone text not null check (phone like 'v1:%'),
  text text not null check (char_length(text) between 1 and 300),
  state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  tries int not null check (tries >= 0),
  next_try timestamptz,
  error text check (char_length(error) <= 300),
  told_at timestamptz not null,
  sent_at timestamptz,
  check ((state = 'WAITING') = (next_try is not null)),
  check ((state = 'SENT') = (sent_at is not null)),
  check (state <> 'FAILED' or error is not null)
);
create index sms_due on notice.sms (next_try) where state = 'WAITING';
create index sms_told on notice.sms (told_at);

-- How long they are kept, by effective date.
create table notice.retention (
  valid_from date not null,
  thing text not null check (thing in ('NOTICE', 'SMS')),
  days int not null check (days > 0),
  source text not null,
  primary key (valid_from, thing)
);
insert into notice.retention values
  ('2019-01-01', 'NOTICE', 730, '示范数据：区数据资源局拟定，待区政府办公室确认'),
  ('2019-01-01', 'SMS', 180, '《中华人民共和国网络安全法》第二十一条：网络日志留存不少于六个月；到期即删由区数据资源局拟定，待确认');
