// schema/V6014__fact_order: the facts of a workspace in the order in which they were stored
CREATE INDEX fact_order IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.recordedAt, f.id)
