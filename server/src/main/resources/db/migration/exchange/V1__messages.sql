create schema if not exists exchange;

-- What is sent to other platforms. body is the whole message, sealed (SM4-GCM): it may hold what a
-- person filled in.
create table exchange.outgoing (
  id uuid primary key,
  peer text not null,
  kind text not null,
  subject text not null,
  seq int not null check (seq > 0),
  body text not null check (body like 'v1:%'),
  state text not null check (state in ('WAITING', 'DELIVERED', 'REFUSED')),
  tries int not null,
  next_try timestamptz,
  error text,
  created_at timestamptz not null,
  delivered_at timestamptz,
  unique (peer, kind, subject, seq),
  check ((state = 'WAITING') = (next_try is not null)),
  check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index outgoing_due on exchange.outgoing (next_try) where state = 'WAITING';

-- What arrived: an id is taken once for each peer.
create table exchange.incoming (
  peer text not null,
  id uuid not null,
  kind text not null,
  subject text not null,
  seq int not null check (seq > 0),
  fingerprint bytea not null check (length(fingerprint) = 32),
  state text not null check (state in ('ACCEPTED', 'SUPERSEDED', 'REFUSED')),
  reason text,
  received_at timestamptz not null,
  primary key (peer, id)
);
create index incoming_subject on exchange.incoming (peer, kind, subject, seq);
