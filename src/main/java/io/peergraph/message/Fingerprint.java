package io.peergraph.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells messages apart by all that was given of them. */
public final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * {@return a text that only these messages in this order have}
	 * @param messages as given
	 */
	public static String of(List<NewMessage> messages) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (NewMessage message : messages) {
				update(digest, message.peer());
				update(digest, message.content());
				update(digest, message.metadata().json());
				update(digest, String.valueOf(message.createdAt()));
				update(digest, String.valueOf(message.reasoning()));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	// The length goes first, so that no two lists of texts look alike.
	private static void update(MessageDigest digest, String text) {
		digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
	}

}
