package io.peergraph.statement;

import java.time.OffsetDateTime;
import java.util.List;

import io.peergraph.language.PeerNames;
import io.peergraph.text.English;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a speaker states about themselves or the world. Works by rules over the
 * parts of speech of English; what they do not understand for sure, and what is in
 * another language, is kept as a quotation.
 */
public final class StatementReader {

	private final PeerNames names;

	private final Clauses clauses;

	/**
	 * Makes a reader.
	 * @param names who speaks, and who is there
	 */
	public StatementReader(PeerNames names) {
		this.names = names;
		this.clauses = new Clauses(names);
	}

	/**
	 * {@return what the speaker states, in the order of the message; questions, greetings
	 * and filler are left out}
	 * @param content of the message
	 * @param at when it was said, and in which zone, which makes dates absolute
	 * @param before what somebody else said right before it, null for nothing
	 */
	public List<StatedClause> read(String content, OffsetDateTime at, @Nullable Remark before) {
		return English.with((english) -> new Statements(english, this.names, this.clauses, content, at, before).all());
	}

}
