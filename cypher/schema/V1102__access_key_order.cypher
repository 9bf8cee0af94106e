// schema/V1102__access_key_order: the keys of a workspace, in order
CREATE INDEX access_key_order IF NOT EXISTS FOR (k:AccessKey) ON (k.workspace, k.id)
