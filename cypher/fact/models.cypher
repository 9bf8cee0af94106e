// fact/models: those of the models that embedded facts of the workspace
UNWIND $models AS model
WITH model
WHERE EXISTS {
  MATCH (f:Fact)
  WHERE f.workspace = $workspace AND f.embeddedBy = model
}
RETURN model
