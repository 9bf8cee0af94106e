package io.peergraph.access;

/** Knows who holds which key. */
public interface Keyring {

	/**
	 * {@return who calls with a key; nobody with one that is unknown, wrong, expired or
	 * revoked}
	 * @param key as its holder sends it
	 */
	Principal holder(String key);

	/**
	 * {@return whether somebody who was let in still may be in: its key has neither
	 * expired nor was it revoked}
	 * @param principal who was let in
	 */
	boolean isValid(Principal principal);

}
