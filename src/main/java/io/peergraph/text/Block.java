package io.peergraph.text;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.text.LineHead.Reach;

/**
 * Lines of a message that one hand wrote.
 *
 * @param head what they stand under, empty for nothing
 * @param reach how far somebody else's words reach; nowhere where the speaker says them
 * @param lines without the marks of lists and quotations
 */
record Block(TextSpan head, Reach reach, List<TextSpan> lines) {

	/** What the speaker says. */
	static Block own() {
		return new Block(new TextSpan("", 0), Reach.NOWHERE, new ArrayList<>());
	}

	static Block under(TextSpan head, Reach reach) {
		return new Block(head, reach, new ArrayList<>());
	}

	boolean isOwn() {
		return this.reach == Reach.NOWHERE;
	}

}
