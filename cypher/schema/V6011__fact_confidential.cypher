// schema/V6011__fact_confidential: facts that are confidential
CREATE INDEX fact_confidential IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.confidential, f.about)
