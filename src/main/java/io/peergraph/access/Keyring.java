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
	 * {@return who calls with a ticket, which stands for a key for a while; nobody with
	 * one that is none or no longer good}
	 * @param ticket as its holder sends it
	 */
	Principal bearer(String ticket);

	/**
	 * {@return whether somebody who was let in still may be in: its key has neither
	 * expired nor was it revoked}
	 * @param principal who was let in
	 */
	boolean isValid(Principal principal);

	/**
	 * Notes that somebody who was let in asked for what its key is not for.
	 * @param principal who asked
	 */
	void refused(Principal principal);

}
