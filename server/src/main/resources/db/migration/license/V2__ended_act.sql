-- The act that ended a license, so that the same command sent twice ends it once.
alter table license.license add column ended_act uuid;
