package io.peergraph.model;

import dev.langchain4j.data.message.AiMessage;

/**
 * What a chat model replied: a whole text, or tools that it wants to be called.
 *
 * @param message the reply
 * @param by the provider and the model that replied, which may be the fallback
 * @param tokensIn how many tokens it read, as the provider counts them
 * @param tokensOut how many tokens it wrote
 */
public record Reply(AiMessage message, String by, int tokensIn, int tokensOut) {

	/**
	 * {@return the text of the reply, empty when there is none}
	 */
	public String text() {
		String text = this.message.text();
		return (text != null) ? text : "";
	}

}
