package io.peergraph.stream;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.OptionalLong;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Makes cursors of places. A place counts what others said as well, so a cursor is
 * encrypted: it tells its holder nothing, and no other can be made up from it. The same
 * place always has the same cursor.
 */
final class CursorCipher {

	// One block is encrypted, never two with each other's help, so there is no mode to
	// choose; half of it is redundancy, by which a cursor of something else is known.
	private static final String ONE_BLOCK = "AES/ECB/NoPadding";

	private static final int BLOCK_BYTES = 16;

	private final SecretKeySpec key;

	private final long log;

	CursorCipher(byte[] secret, String log) {
		this.key = new SecretKeySpec(secret, "AES");
		this.log = fingerprint(log);
	}

	String cursor(long place) {
		byte[] plain = ByteBuffer.allocate(BLOCK_BYTES).putLong(place).putLong(this.log).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain));
	}

	/**
	 * {@return the place; empty when the cursor is none of this log}
	 */
	OptionalLong place(String cursor) {
		byte[] sealed = decode(cursor);
		if (sealed.length != BLOCK_BYTES) {
			return OptionalLong.empty();
		}
		ByteBuffer plain = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, sealed));
		long place = plain.getLong();
		return (plain.getLong() == this.log) ? OptionalLong.of(place) : OptionalLong.empty();
	}

	private static byte[] decode(String cursor) {
		try {
			return Base64.getUrlDecoder().decode(cursor);
		}
		catch (IllegalArgumentException _) {
			return new byte[0];
		}
	}

	private byte[] crypt(int mode, byte[] block) {
		try {
			Cipher cipher = Cipher.getInstance(ONE_BLOCK);
			cipher.init(mode, this.key);
			return cipher.doFinal(block);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has AES", ex);
		}
	}

	private static long fingerprint(String log) {
		return ByteBuffer.wrap(DigestUtils.sha256(log)).getLong();
	}

}
