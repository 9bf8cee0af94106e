package io.peergraph.bookmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.peergraph.graph.StoredSecrets;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;

import org.springframework.stereotype.Component;

/**
 * Encrypts bookmarks. Those of the database have the number of a transaction, by which
 * their holder could tell how much is written beside, and by trying others, how much was
 * written at any time.
 */
@Component
class BookmarkCipher {

	private static final String AUTHENTICATED = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	// A higher number is longer.
	private static final int PADDED_BYTES = 64;

	private final StoredSecrets secrets;

	private final SecureRandom random = new SecureRandom();

	private volatile @Nullable SecretKeySpec secret;

	BookmarkCipher(StoredSecrets secrets) {
		this.secrets = secrets;
	}

	/**
	 * {@return what a caller is told, another text each time}
	 * @param bookmarks of the database
	 */
	String sealed(Set<Bookmark> bookmarks) {
		String all = bookmarks.stream().map(Bookmark::value).sorted().collect(Collectors.joining(","));
		byte[] plain = Arrays.copyOf(all.getBytes(StandardCharsets.UTF_8),
				Math.ceilDiv(all.length(), PADDED_BYTES) * PADDED_BYTES);
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + AUTHENTICATED, ex);
		}
	}

	/**
	 * {@return the bookmarks of the database; empty when this was not told by us}
	 * @param told what a caller brought
	 */
	Optional<Set<Bookmark>> opened(String told) {
		try {
			byte[] sealed = Base64.getUrlDecoder().decode(told);
			if (sealed.length <= NONCE_BYTES) {
				return Optional.empty();
			}
			byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES)).doFinal(sealed, NONCE_BYTES,
					sealed.length - NONCE_BYTES);
			return Optional.of(Arrays.stream(new String(plain, StandardCharsets.UTF_8).trim().split(",", -1))
				.map(Bookmark::from)
				.collect(Collectors.toSet()));
		}
		catch (IllegalArgumentException | GeneralSecurityException _) {
			return Optional.empty();
		}
	}

	private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(AUTHENTICATED);
		cipher.init(mode, secret(), new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

	private SecretKeySpec secret() {
		SecretKeySpec known = this.secret;
		if (known == null) {
			known = new SecretKeySpec(this.secrets.find("bookmarks"), "AES");
			this.secret = known;
		}
		return known;
	}

}
