package io.peergraph.context;

import java.util.List;

import io.peergraph.message.Message;
import io.peergraph.representation.Representation;
import io.peergraph.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What to put before a model now.
 *
 * @param representation what is known of a peer, null when that was not asked for
 * @param summary what was said before the messages, null when there is none
 * @param messages the newest, oldest first
 * @param tokens how much all of it takes
 * @param withheld how much was left out because of who listens
 */
record Context(@Nullable Representation representation, @Nullable Summary summary, List<Message> messages, int tokens,
		int withheld) {

	/**
	 * What to put before a model in front of nobody.
	 * @param representation what is known of a peer, null when that was not asked for
	 * @param summary what was said before the messages, null when there is none
	 * @param messages the newest, oldest first
	 * @param tokens how much all of it takes
	 */
	Context(@Nullable Representation representation, @Nullable Summary summary, List<Message> messages, int tokens) {
		this(representation, summary, messages, tokens, 0);
	}

}
