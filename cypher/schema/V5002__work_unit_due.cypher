// schema/V5002__work_unit_due: what may be claimed, in the order it became due; units with nothing to do are not in it
CREATE INDEX work_unit_due IF NOT EXISTS FOR (u:WorkUnit) ON (u.dueAt)
