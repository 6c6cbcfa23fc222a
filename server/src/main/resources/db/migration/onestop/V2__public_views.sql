-- What the cockpit may count of 好差评: neither whose it is nor what was written.
create view onestop.public_rating as
select department, item, stars, rated_at from onestop.rating;
