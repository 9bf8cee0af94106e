// schema/V6009__stance_to: stances by whom they are towards
CREATE INDEX stance_to IF NOT EXISTS FOR ()-[s:STANCE]-() ON (s.workspace, s.to)
