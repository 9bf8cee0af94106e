// schema/V088__includes_derived_dropped: most facts are heard once, and includes_again has the others
DROP INDEX includes_derived IF EXISTS
