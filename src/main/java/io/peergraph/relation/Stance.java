package io.peergraph.relation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.graph.Column;
import io.peergraph.peer.Peers;
import io.peergraph.stance.StanceKind;
import io.peergraph.stance.StatedStance;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * How one peer stands to another, as one support of a fact says it.
 *
 * @param view through whose eyes it is seen
 * @param key the same wherever and whenever it is derived
 * @param kind what it says
 * @param from the name of the peer whose stance it is
 * @param to the name of the peer it is towards
 * @param by the name of the peer who did or owes the deed, null where there is none
 * @param act the deed in the words of the speaker, null where there is none
 * @param strength 0 to 1
 * @param weight how much it weighs when it is said: 1 for a plain statement
 * @param quote the words that say it
 * @param at when it was said
 * @param sequence the number of its message in that session, which orders what was said
 * at one time; 0 for none
 * @param saidBy the name of the peer who said it
 * @param fact the key of the fact that says it
 * @param called the name by which somebody who was not there is spoken of, null where it
 * is not only by that name that one knows whom it is towards
 * @param admitted whether it is what its speaker did to one who heard it say so
 */
public record Stance(View view, String key, StanceKind kind, String from, String to, @Nullable String by,
		@Nullable String act, double strength, double weight, String quote, Instant at, long sequence, String saidBy,
		String fact, @Nullable String called, boolean admitted) implements Seen {

	/** The order in which it was said. */
	public static final Comparator<Stance> IN_TIME = Comparator.comparing(Stance::at)
		.thenComparingLong(Stance::sequence)
		.thenComparing(Stance::kind)
		.thenComparing(Stance::from)
		.thenComparing(Stance::to)
		.thenComparing(Stance::key);

	private static final int KEY_CHARACTERS = 32;

	private static final double FULL_STRENGTH = 3;

	private static final double MILD = 0.5;

	private static final double GRAVE = 0.9;

	/** A plain statement, of two thirds of the strength, is one piece of evidence. */
	private static final double PLAIN = 1.5;

	/**
	 * Makes a stance between peers.
	 * @param view through whose eyes it is seen
	 * @param key the same wherever and whenever it is derived
	 * @param kind what it says
	 * @param from the name of the peer whose stance it is
	 * @param to the name of the peer it is towards
	 * @param by the name of the peer who did or owes the deed, null where there is none
	 * @param act the deed in the words of the speaker, null where there is none
	 * @param strength 0 to 1
	 * @param weight how much it weighs when it is said: 1 for a plain statement
	 * @param quote the words that say it
	 * @param at when it was said
	 * @param sequence the number of its message in that session, 0 for none
	 * @param saidBy the name of the peer who said it
	 * @param fact the key of the fact that says it
	 */
	public Stance(View view, String key, StanceKind kind, String from, String to, @Nullable String by,
			@Nullable String act, double strength, double weight, String quote, Instant at, long sequence,
			String saidBy, String fact) {
		this(view, key, kind, from, to, by, act, strength, weight, quote, at, sequence, saidBy, fact, null, false);
	}

	/**
	 * {@return the stance of a row}
	 * @param row its properties, with who said it and the key of its fact
	 * @param view through which it is read
	 */
	public static Stance of(Value row, View view) {
		return new Stance(view, row.get("id").asString(), StanceKind.valueOf(row.get("kind").asString()),
				row.get("from").asString(), row.get("to").asString(), row.get("by").asString(null),
				row.get("act").asString(null), row.get("strength").asDouble(),
				row.get("weight").asDouble(PLAIN * row.get("strength").asDouble()), row.get("quote").asString(),
				row.get("at").asZonedDateTime().toInstant(), row.get("sequence").asLong(0),
				row.get("saidBy").asString(), row.get("fact").asString(), row.get("called").asString(null),
				row.get("admitted").asBoolean(false));
	}

	/**
	 * {@return those between peers that their view has} That a name is a peer's is not
	 * for everybody who reads it.
	 * @param stances all of one view
	 * @param peers to ask
	 */
	public static List<Stance> between(List<Stance> stances, Peers peers) {
		if (stances.isEmpty()) {
			return stances;
		}
		Set<String> names = stances.stream().flatMap(Stance::names).collect(Collectors.toSet());
		Set<String> known = peers.find(stances.getFirst().view(), names).keySet();
		return stances.stream().filter((stance) -> stance.names().allMatch(known::contains)).toList();
	}

	/**
	 * {@return those between peers that their view has, and those towards somebody whom
	 * it has only by name} Of a name that it does not have it is not told whether it is a
	 * peer's.
	 * @param stances all of one view
	 * @param peers to ask
	 */
	public static List<Stance> told(List<Stance> stances, Peers peers) {
		if (stances.isEmpty()) {
			return stances;
		}
		Set<String> names = stances.stream().flatMap(Stance::names).collect(Collectors.toSet());
		Set<String> known = peers.find(stances.getFirst().view(), names).keySet();
		return stances.stream()
			.flatMap((stance) -> stance.names().allMatch(known::contains) ? Stream.of(stance)
					: (stance.called() != null && known.containsAll(List.of(stance.from(), stance.saidBy())))
							? Stream.of(stance.towards(stance.called())) : Stream.empty())
			.toList();
	}

	private Stance towards(String name) {
		return new Stance(this.view, this.key, this.kind, this.from, name, this.by, this.act, this.strength,
				this.weight, this.quote, this.at, this.sequence, this.saidBy, this.fact, this.called, this.admitted);
	}

	/**
	 * {@return the names of all peers in it}
	 */
	public Stream<String> names() {
		return Stream.of(this.from, this.to, (this.by != null) ? this.by : this.to, this.saidBy).distinct();
	}

	/**
	 * {@return what is stored of a stance that a message says}
	 * @param stance what it says
	 * @param workspace the name of the workspace
	 * @param fact the key of the fact that says it
	 * @param support the key of its support
	 */
	public static Map<String, @Nullable Object> properties(StatedStance stance, String workspace, String fact,
			String support) {
		String by = stance.by();
		String key = keyOf(fact, support, stance.kind().name(), stance.from(), stance.to(), (by != null) ? by : "");
		Map<String, @Nullable Object> properties = new HashMap<>(Map.of("id", key, "workspace", workspace, "support",
				support, "kind", stance.kind().name(), "from", stance.from(), "to", stance.to(), "sign",
				stance.kind().sign(), "strength", stance.strength() / FULL_STRENGTH, "quote", stance.quote()));
		properties.put("by", stance.by());
		properties.put("act", stance.act());
		properties.put("called", stance.isByName() ? stance.to() : null);
		properties.put("peers", stance.isByName() ? Called.peers(stance.to()) : List.of(stance.to()));
		return properties;
	}

	/**
	 * {@return what is stored of a stance that an application tells}
	 * @param stance what it tells
	 * @param workspace the name of the workspace
	 * @param fact the key of the fact that says it
	 * @param support the key of its support
	 * @param quote the words that say it
	 */
	public static Map<String, @Nullable Object> properties(ToldStance stance, String workspace, String fact,
			String support, String quote) {
		Map<String, @Nullable Object> properties = new HashMap<>(
				Map.of("id", keyOf(fact, support, stance.kind().name(), stance.from(), stance.to(), ""), "workspace",
						workspace, "support", support, "kind", stance.kind().name(), "from", stance.from(), "to",
						stance.to(), "sign", stance.kind().sign(), "strength", stance.strength(), "quote", quote));
		properties.putAll(Map.of("weight", stance.weight(), "asserted", stance.tie()));
		properties.put("at", Column.stored(stance.at()));
		properties.put("peers", List.of(stance.to()));
		return properties;
	}

	private static String keyOf(String... parts) {
		return DigestUtils.sha256Hex(String.join("\n", parts)).substring(0, KEY_CHARACTERS);
	}

	/**
	 * {@return whether it is no mild word and no small thing: of the greatest strength}
	 */
	public boolean isGrave() {
		return this.strength > GRAVE;
	}

	/**
	 * {@return whether it is more than mild, or an offer}
	 */
	public boolean isPlain() {
		return this.strength > MILD;
	}

	/**
	 * {@return whether a message says how one stands to another, which is neither a deed
	 * nor what an application tells}
	 */
	public boolean isSaidOfOneself() {
		return this.sequence > 0 && !this.kind.isDeed();
	}

	/**
	 * {@return whether it was said as a question, which offers but does not agree}
	 */
	public boolean isAsked() {
		return this.quote.strip().endsWith("?");
	}

	/**
	 * {@return whether it is a claim about somebody else's stance, which weighs nothing
	 * by itself}
	 */
	public boolean isHearsay() {
		return !this.from.equals(this.saidBy);
	}

}
