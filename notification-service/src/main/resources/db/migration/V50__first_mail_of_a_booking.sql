-- The first mail of a booking that is still to be sent is found by delivery_once: a plan made while nothing
-- is due takes an index of what is due for as good, and would read all of it, once for each mail.
DROP INDEX delivery_under_way;
