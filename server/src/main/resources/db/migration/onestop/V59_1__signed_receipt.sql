-- The scan of the 送达回证 with the signature of who took the result; comes after the receipt was
-- printed.
alter table onestop.hand_out_step add column receipt uuid;
