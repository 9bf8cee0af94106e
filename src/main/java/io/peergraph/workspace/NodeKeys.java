package io.peergraph.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * By what clients know a thing again that they reached in several views. An id keeps the
 * view in which it was given out, so the same thing has several; it has one key. A key
 * leads nowhere, and nobody without the secret can make one up or find out whether a
 * guess is right.
 */
@Repository
public class NodeKeys {

	private static final CypherFile SECRET = CypherFile.named("workspace/secret");

	private static final String HASH = "HmacSHA256";

	private static final int SECRET_BYTES = 32;

	private static final int KEY_BYTES = 16;

	private final Neo4jClient client;

	private final Transactions transactions;

	private volatile @Nullable SecretKeySpec secret;

	NodeKeys(Neo4jClient client, Transactions transactions) {
		this.client = client;
		this.transactions = transactions;
	}

	/**
	 * {@return the key of a thing}
	 * @param type the name of its GraphQL type
	 * @param identity what names it among all things of that type, in whatever workspace
	 */
	public String key(String type, String... identity) {
		try {
			Mac mac = Mac.getInstance(HASH);
			mac.init(secret());
			update(mac, type);
			Arrays.stream(identity).forEach((part) -> update(mac, part));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(), KEY_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + HASH, ex);
		}
	}

	// The length goes first, so that no two lists of texts look alike.
	private static void update(Mac mac, String part) {
		byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
		mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		mac.update(bytes);
	}

	// Never asked for inside a transaction, which might be undone.
	private SecretKeySpec secret() {
		SecretKeySpec known = this.secret;
		if (known == null) {
			byte[] fresh = new byte[SECRET_BYTES];
			new SecureRandom().nextBytes(fresh);
			String stored = this.transactions.write(() -> this.client.query(SECRET)
				.bind(Base64.getEncoder().encodeToString(fresh))
				.to("secret")
				.fetchAs(String.class)
				.one()
				.orElseThrow());
			known = new SecretKeySpec(Base64.getDecoder().decode(stored), HASH);
			this.secret = known;
		}
		return known;
	}

}
