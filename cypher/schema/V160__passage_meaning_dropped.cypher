// schema/V160__passage_meaning_dropped: its vectors were shortened to bits, which found less, and failed where messages were deleted
DROP INDEX passage_meaning IF EXISTS
