package io.peergraph.confidentiality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.epistemics.NearFact;
import io.peergraph.epistemics.SameContent;
import io.peergraph.graph.CypherFile;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what somebody knows, and must not tell in front of all who listen. Mostly that is
 * nothing, and one statement says so.
 */
@Repository
class KeptSecretReader {

	private static final CypherFile SECRETS = CypherFile.named("confidentiality/secrets");

	private final Neo4jClient client;

	private final SameContent contents;

	KeptSecretReader(Neo4jClient client, SameContent contents) {
		this.client = client;
		this.contents = contents;
	}

	/**
	 * {@return what is kept from some listener; asks a model, so no transaction may be
	 * open}
	 * @param telling the view of who tells
	 * @param listeners their names
	 */
	KeptSecrets read(View telling, Collection<String> listeners) {
		if (listeners.isEmpty()) {
			return KeptSecrets.NONE;
		}
		List<KeptSecret> secrets = List.copyOf(this.client.query(SECRETS)
			.bindAll(Map.of("workspace", telling.workspace(), "observer", telling.observerOr(""), "listeners",
					List.copyOf(listeners)))
			.fetchAs(KeptSecret.class)
			.mappedBy((types, row) -> KeptSecret.of(row))
			.all());
		Map<String, NearFact> repeats = new HashMap<>();
		secrets.forEach((secret) -> this.contents.repeated(telling, secret.fact(), secret::isToldBy)
			.stream()
			.filter((fact) -> secret.isKeptFromOthersThan(fact.about()))
			.forEach((fact) -> repeats.put(fact.key(), fact)));
		return new KeptSecrets(secrets, List.copyOf(repeats.values()));
	}

}
