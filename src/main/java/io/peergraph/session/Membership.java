package io.peergraph.session;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * How a peer takes part in a session.
 *
 * @param peer its name
 * @param observeMe whether facts about it may be derived here; null to go by the peer
 * @param observeOthers whether it comes to know what others say here
 */
public record Membership(String peer, @Nullable Boolean observeMe, boolean observeOthers) {

	static Membership of(MapAccessor window) {
		return new Membership(window.get("peer").asString(), Column.flag(window.get("observeMe")),
				window.get("observeOthers").asBoolean());
	}

	/**
	 * {@return how a peer takes part when nothing is said about it}
	 * @param peer its name
	 */
	public static Membership of(String peer) {
		return new Membership(peer, null, false);
	}

}
