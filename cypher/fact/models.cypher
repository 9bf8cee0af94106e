// fact/models: other models that embedded facts of the workspace; there is seldom more than one, and never more than two are told
CALL () {
  MATCH (f:Fact)
  WHERE f.workspace = $workspace AND f.embeddedBy < $model
  RETURN f.embeddedBy AS model LIMIT 1
  UNION
  MATCH (f:Fact)
  WHERE f.workspace = $workspace AND f.embeddedBy > $model
  RETURN f.embeddedBy AS model LIMIT 1
}
RETURN model
