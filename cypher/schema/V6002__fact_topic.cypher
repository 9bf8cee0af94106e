// schema/V6002__fact_topic: facts about a peer that have one value at a time; the others are not in it
CREATE INDEX fact_topic IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.about, f.topic)
