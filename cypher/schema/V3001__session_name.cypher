// schema/V3001__session_name: a session is found by its name in its workspace
CREATE CONSTRAINT session_name IF NOT EXISTS FOR (s:Session) REQUIRE (s.workspace, s.name) IS UNIQUE
