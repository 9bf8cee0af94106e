// schema/V064__includes_times_derived_dropped: includes_derived has more
DROP INDEX includes_times_derived IF EXISTS
