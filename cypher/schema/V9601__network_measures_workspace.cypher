// schema/V9601__network_measures_workspace: a workspace has one set of measures of its network
CREATE CONSTRAINT network_measures_workspace IF NOT EXISTS FOR (m:NetworkMeasures) REQUIRE m.workspace IS UNIQUE
