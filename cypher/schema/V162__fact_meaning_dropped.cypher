// schema/V162__fact_meaning_dropped: its vectors were shortened to bits, which found less, and failed where facts were deleted
DROP INDEX fact_meaning IF EXISTS
