package io.peergraph.key;

import java.util.Optional;
import java.util.UUID;

import io.peergraph.access.AccessProperties;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** The operator's first key, without which nobody could make another one. */
@Component
public class FirstKey {

	private static final CypherFile CLAIM = CypherFile.named("key/claim-first");

	private final AccessProperties properties;

	private final Keys keys;

	private final Neo4jClient client;

	private final Transactions transactions;

	FirstKey(AccessProperties properties, Keys keys, Neo4jClient client, Transactions transactions) {
		this.properties = properties;
		this.keys = keys;
		this.client = client;
		this.transactions = transactions;
	}

	/**
	 * {@return the key, made now, as its holder sends it; empty where no keys are needed
	 * or it was made before}
	 */
	public Optional<String> make() {
		if (!this.properties.required()) {
			return Optional.empty();
		}
		String token = UUID.randomUUID().toString();
		return this.transactions.write(() -> {
			boolean first = this.client.query(CLAIM).bind(token).to("token").fetchAs(Boolean.class).one().orElse(false);
			return first ? Optional.of(this.keys.make(NewKey.ofOperator("made at the first start")).text().text())
					: Optional.empty();
		});
	}

}
