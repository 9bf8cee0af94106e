// projection/outdated: the workspaces whose ties are not stored as they decay now, or not at all
MATCH (w:Workspace)
WHERE w.name > '' AND coalesce(w.tiesHalfLife, 0) <> $halfLife
RETURN w.name AS name
ORDER BY name
