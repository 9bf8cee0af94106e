package io.peergraph.text;

/** A piece of a message, by whose words it is made of. */
public sealed interface Utterance {

	/**
	 * {@return where it stands}
	 */
	TextSpan span();

	/**
	 * A sentence of the speaker's own prose.
	 */
	record Own(TextSpan span) implements Utterance {
	}

	/**
	 * Words of others, or a sentence with such words in it: nothing that the speaker
	 * states, and only to be quoted.
	 *
	 * @param words all of it in one line, with the name it stands under
	 */
	record Quoted(String words, TextSpan span) implements Utterance {
	}

}
