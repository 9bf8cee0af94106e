// schema/V080__summary_place_dropped: peers with other windows have summaries of their own
DROP CONSTRAINT summary_place IF EXISTS
