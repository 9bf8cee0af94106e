// schema/V2002__peer_order: the peers of a workspace in the order they came
CREATE INDEX peer_order IF NOT EXISTS FOR (p:Peer) ON (p.workspace, p.createdAt, p.name)
