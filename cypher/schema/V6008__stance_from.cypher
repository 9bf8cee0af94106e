// schema/V6008__stance_from: stances by whose they are
CREATE INDEX stance_from IF NOT EXISTS FOR ()-[s:STANCE]-() ON (s.workspace, s.from)
