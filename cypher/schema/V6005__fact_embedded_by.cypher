// schema/V6005__fact_embedded_by: facts by the model that embedded them, to find those that are to be embedded anew
CREATE INDEX fact_embedded_by IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.embeddedBy)
