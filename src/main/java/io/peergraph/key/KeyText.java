package io.peergraph.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A key as its holder has it: its id, a dot, and the secret.
 * <p>
 * The secret is stored as a salted SHA-256. What makes BCrypt or Argon2 slow on purpose
 * is needed for passwords, of which there are few enough to try; these are 256 random
 * bits, so guessing is hopeless however fast it goes, and every request pays for the
 * hash. The salt keeps two stores from being compared.
 *
 * @param id what the key is called; no secret
 * @param secret what only its holder knows
 */
record KeyText(String id, String secret) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int ID_BYTES = 12;

	private static final int SECRET_BYTES = 32;

	private static final int SALT_BYTES = 16;

	private static final Pattern FORM = Pattern.compile("([\\w-]{16})\\.([\\w-]{43})");

	/** Belongs to nobody: with it what is unknown takes as long as what is wrong. */
	private static final String NOBODYS = new KeyText("", random(SECRET_BYTES)).hash();

	static KeyText fresh() {
		return new KeyText(random(ID_BYTES), random(SECRET_BYTES));
	}

	/**
	 * {@return what a caller sent, if it has the form of a key}
	 */
	static Optional<KeyText> read(String text) {
		return FORM.matcher(text)
			.results()
			.filter((found) -> found.end() - found.start() == text.length())
			.map((found) -> new KeyText(found.group(1), found.group(2)))
			.findFirst();
	}

	String text() {
		return this.id + "." + this.secret;
	}

	/**
	 * {@return what is stored of it, other each time}
	 */
	String hash() {
		return hash(random(SALT_BYTES));
	}

	/**
	 * {@return whether that is what was stored of it}
	 * @param stored of the key with this id; empty when there is none, which takes as
	 * long to find out
	 */
	boolean matches(Optional<String> stored) {
		String expected = stored.orElse(NOBODYS);
		String salt = expected.substring(0, expected.indexOf('.'));
		boolean same = MessageDigest.isEqual(bytes(expected), bytes(hash(salt)));
		return same && stored.isPresent();
	}

	private String hash(String salt) {
		return salt + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(salt + this.secret));
	}

	private static String random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	// What is logged by mistake must not let anybody in.
	@Override
	public String toString() {
		return this.id;
	}

}
