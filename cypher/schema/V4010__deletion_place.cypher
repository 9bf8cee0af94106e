// schema/V4010__deletion_place: what was deleted in a workspace, in the order in which it can be followed
CREATE CONSTRAINT deletion_place IF NOT EXISTS FOR (d:Deletion) REQUIRE (d.workspace, d.last) IS UNIQUE
