// schema/V6007__fact_called: facts by the value of their topic, to find who is called by a name; those without a topic are not in it
CREATE INDEX fact_called IF NOT EXISTS FOR (f:Fact) ON (f.workspace, f.topic, f.value)
