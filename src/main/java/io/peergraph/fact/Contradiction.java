package io.peergraph.fact;

import java.util.Map;

/**
 * Two facts about different peers that cannot both hold.
 *
 * @param workspace the name of the workspace
 * @param later the key of the fact that came to be known later
 * @param speaker the name of the peer that it is about
 * @param says what it says
 * @param earlier the key of the other fact
 * @param other the name of the peer that this one is about
 * @param said what this one says
 */
public record Contradiction(String workspace, String later, String speaker, String says, String earlier, String other,
		String said) {

	/**
	 * {@return the key of the fact that it makes}
	 */
	public String key() {
		return Fact.keyOf(this.workspace, this.speaker, this.later + " against " + this.earlier,
				FactLevel.CONTRADICTION);
	}

	/**
	 * {@return what a statement takes}
	 */
	Map<String, Object> parameters() {
		String title = this.speaker + " contradicts " + this.other;
		return Map.of("id", key(), "later", this.later, "earlier", this.earlier, "title", title, "text",
				title + ": \"" + plain(this.says) + "\" against \"" + plain(this.said) + "\"");
	}

	private static String plain(String text) {
		return text.replace('"', '\'');
	}

}
