package io.peergraph.workspace;

import java.util.List;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * The part of a configuration that is set in one place, stored as properties under these
 * names; null where nothing is set.
 *
 * @param reasoning whether facts are derived
 * @param customInstructions told to the deriver
 * @param summary whether summaries are made
 * @param messagesPerShortSummary messages from one short summary to the next
 * @param messagesPerLongSummary messages from one long summary to the next
 * @param peerCard whether peer cards are used and kept
 * @param dream whether facts are consolidated in the background
 */
public record Settings(@Nullable Boolean reasoning, @Nullable String customInstructions, @Nullable Boolean summary,
		@Nullable Integer messagesPerShortSummary, @Nullable Integer messagesPerLongSummary, @Nullable Boolean peerCard,
		@Nullable Boolean dream) {

	/** Nothing is set. */
	public static final Settings NONE = new Settings(null, null, null, null, null, null, null);

	/** The names of all settings, as properties too. */
	public static final List<String> NAMES = List.of("reasoning", "customInstructions", "summary",
			"messagesPerShortSummary", "messagesPerLongSummary", "peerCard", "dream");

	/**
	 * {@return what a node has set}
	 * @param node a workspace or a session
	 */
	public static Settings of(Value node) {
		return new Settings(Column.flag(node.get("reasoning")), Column.text(node.get("customInstructions")),
				Column.flag(node.get("summary")), number(node.get("messagesPerShortSummary")),
				number(node.get("messagesPerLongSummary")), Column.flag(node.get("peerCard")),
				Column.flag(node.get("dream")));
	}

	private static @Nullable Integer number(Value value) {
		return value.isNull() ? null : value.asInt();
	}

}
