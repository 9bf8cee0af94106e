// stream/secret: the key of the cursors of a workspace, made with its journal at the first subscription
MERGE (j:Journal {workspace: $workspace})
  ON CREATE SET j.secret = $secret
RETURN j.secret AS secret
