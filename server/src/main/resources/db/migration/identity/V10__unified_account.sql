-- Which account an ID number of the province's unified identity opens. The number is not kept, only
-- its blind index (HMAC-SM3).
create table identity.unified_account (
  id_index bytea primary key check (length(id_index) = 32),
  account uuid not null references identity.account on delete cascade,
  since timestamptz not null
);
create index unified_account_account on identity.unified_account (account);
