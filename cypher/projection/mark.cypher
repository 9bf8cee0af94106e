// projection/mark: notes that the ties of a workspace are stored, and how they decay
MATCH (w:Workspace {name: $workspace})
SET w.tiesHalfLife = $halfLife
