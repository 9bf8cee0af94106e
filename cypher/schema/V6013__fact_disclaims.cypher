// schema/V6013__fact_disclaims: facts by what they say not to be so, whoever says it
CREATE INDEX fact_disclaims IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.disclaims)
