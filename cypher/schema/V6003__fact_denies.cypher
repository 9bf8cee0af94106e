// schema/V6003__fact_denies: facts by the fact they deny; most deny none and are not in it
CREATE INDEX fact_denies IF NOT EXISTS FOR (f:Fact) ON (f.denies)
