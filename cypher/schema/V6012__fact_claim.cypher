// schema/V6012__fact_claim: facts by what they say to be so, whoever says it
CREATE INDEX fact_claim IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.claim)
