// deletion/free-name: lets the name of a workspace of which nothing is left be used again
MATCH (g:DeletedWorkspace {name: $workspace})
DELETE g
