package io.peergraph.stream;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * The ciphers of all logs. Their secrets are in the database, so that a cursor that one
 * process gave out is understood by every other.
 */
@Repository
class CursorCiphers {

	private static final CypherFile SECRET = CypherFile.named("stream/secret");

	private static final int SECRET_BYTES = 16;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final SecureRandom random = new SecureRandom();

	CursorCiphers(Neo4jClient client, Transactions transactions) {
		this.client = client;
		this.transactions = transactions;
	}

	CursorCipher forLog(String workspace, String log) {
		byte[] fresh = new byte[SECRET_BYTES];
		this.random.nextBytes(fresh);
		String secret = this.transactions.write(() -> this.client.query(SECRET)
			.bindAll(Map.of("workspace", workspace, "secret", Base64.getEncoder().encodeToString(fresh)))
			.fetchAs(String.class)
			.one()
			.orElseThrow());
		return new CursorCipher(Base64.getDecoder().decode(secret), log);
	}

}
