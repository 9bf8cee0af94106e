package io.peergraph.stream;

import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.StoredSecrets;

import org.springframework.stereotype.Component;

/**
 * The ciphers of all logs. Their secrets are in the database, so that a cursor that one
 * process gave out is understood by every other.
 */
@Component
class CursorCiphers {

	private static final CypherFile SECRET = CypherFile.named("stream/secret");

	private final StoredSecrets secrets;

	CursorCiphers(StoredSecrets secrets) {
		this.secrets = secrets;
	}

	CursorCipher forLog(String workspace, String log) {
		return new CursorCipher(this.secrets.find(SECRET, Map.of("workspace", workspace)), log);
	}

}
