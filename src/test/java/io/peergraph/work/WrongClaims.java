package io.peergraph.work;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.peergraph.graph.Transactions;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Claims as one writes them at first: match, limit, set. Two take the same unit. */
class WrongClaims extends Claims {

	/** The claim that seems to do. */
	static final String WRONG = """
			MATCH (u:WorkUnit) WHERE u.dueAt <= datetime.realtime()
			WITH u LIMIT 1
			SET u.owner = $owner, u.fence = u.fence + 1,
			    u.dueAt = datetime.realtime() + duration({milliseconds: $lease}), u.flushTo = u.head
			RETURN u.key AS key, u.kind AS kind, u.workspace AS workspace, u.session AS session, u.subject AS subject,
			       u.replayed AS replayed, u.cursor AS cursor, u.head AS head, 1024 AS span, false AS suspect,
			       0 AS failures, u.owner AS owner, u.fence AS fence""";

	private final Neo4jClient client;

	private final Transactions transactions;

	private final WorkProperties properties;

	WrongClaims(Neo4jClient client, Transactions transactions, FairSchedule schedule, WorkProperties properties) {
		super(client, transactions, schedule, properties);
		this.client = client;
		this.transactions = transactions;
		this.properties = properties;
	}

	@Override
	Optional<Claim> next(Collection<WorkKind> kinds) {
		Map<String, Object> asked = Map.of("owner", UUID.randomUUID().toString(), "lease",
				this.properties.lease().toMillis());
		return this.transactions.write(() -> this.client.query(WRONG)
			.bindAll(asked)
			.fetchAs(Claim.class)
			.mappedBy((types, row) -> toClaim(row))
			.one());
	}

}
