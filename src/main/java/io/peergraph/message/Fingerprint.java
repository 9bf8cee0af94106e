package io.peergraph.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;

/** Tells messages apart by all that was given of them. */
public final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * {@return a text that only these messages in this order have}
	 * @param messages as given
	 */
	public static String of(List<NewMessage> messages) {
		MessageDigest digest = DigestUtils.getSha256Digest();
		for (NewMessage message : messages) {
			update(digest, message.peer());
			update(digest, message.content());
			update(digest, message.metadata().json());
			update(digest, (message.createdAt() != null) ? message.createdAt().toInstant().toString() : "null");
			update(digest, String.valueOf(message.reasoning()));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	// The length goes first, so that no two lists of texts look alike.
	private static void update(MessageDigest digest, String text) {
		digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
	}

}
