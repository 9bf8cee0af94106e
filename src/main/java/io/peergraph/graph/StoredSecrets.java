package io.peergraph.graph;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Secrets that are made once and lie in the database, so that what one process signed or
 * encrypted is understood by every other. None may be asked for inside a transaction,
 * which might be undone.
 */
@Repository
public class StoredSecrets {

	private static final CypherFile OF_PURPOSE = CypherFile.named("graph/secret");

	private static final int BYTES = 32;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final SecureRandom random = new SecureRandom();

	StoredSecrets(Neo4jClient client, Transactions transactions) {
		this.client = client;
		this.transactions = transactions;
	}

	/**
	 * {@return the secret for a purpose, 32 bytes}
	 * @param purpose its name
	 */
	public byte[] find(String purpose) {
		return find(OF_PURPOSE, Map.of("purpose", purpose));
	}

	/**
	 * {@return a secret that a statement keeps elsewhere, 32 bytes}
	 * @param statement returns the secret that is there, or stores <code>$secret</code>
	 * @param parameters its other ones
	 */
	public byte[] find(CypherFile statement, Map<String, Object> parameters) {
		byte[] fresh = new byte[BYTES];
		this.random.nextBytes(fresh);
		return Base64.getDecoder()
			.decode(this.transactions.write(() -> this.client.query(statement)
				.bindAll(parameters)
				.bind(Base64.getEncoder().encodeToString(fresh))
				.to("secret")
				.fetchAs(String.class)
				.one()
				.orElseThrow()));
	}

}
