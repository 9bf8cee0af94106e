package io.peergraph.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.peergraph.graph.StoredSecrets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * By what clients know a thing again that they reached in several views. An id keeps the
 * view in which it was given out, so the same thing has several; it has one key. A key
 * leads nowhere, and nobody without the secret can make one up or find out whether a
 * guess is right.
 */
@Component
public class NodeKeys {

	private static final String HASH = "HmacSHA256";

	private static final int KEY_BYTES = 16;

	private final StoredSecrets secrets;

	private volatile @Nullable SecretKeySpec secret;

	NodeKeys(StoredSecrets secrets) {
		this.secrets = secrets;
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

	private SecretKeySpec secret() {
		SecretKeySpec known = this.secret;
		if (known == null) {
			known = new SecretKeySpec(this.secrets.find("keys"), HASH);
			this.secret = known;
		}
		return known;
	}

}
