// schema/V1201__token_use_day: what models cost a workspace in a day
CREATE CONSTRAINT token_use_day IF NOT EXISTS FOR (u:TokenUse) REQUIRE (u.workspace, u.day) IS UNIQUE
