package io.peergraph.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.graph.Column;
import io.peergraph.language.ParaphraseCheck;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * One statement that can be read alone, shared by all who hold it.
 *
 * @param view through whose eyes it is seen
 * @param key the same wherever and whenever it is derived
 * @param about the name of the peer it is about
 * @param text the statement
 * @param level how it came to be known
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 * @param recordedAt when it was stored first
 * @param derivedBy what made it
 * @param without what is left out of its evidence, null for nothing
 */
public record Fact(View view, String key, String about, String text, FactLevel level, @Nullable Instant validFrom,
		@Nullable Instant validTo, Instant recordedAt, String derivedBy, @Nullable Exclusion without) implements Seen {

	private static final int KEY_CHARACTERS = 32;

	/**
	 * A fact with all its evidence.
	 * @param view through whose eyes it is seen
	 * @param key the same wherever and whenever it is derived
	 * @param about the name of the peer it is about
	 * @param text the statement
	 * @param level how it came to be known
	 * @param validFrom when what it says begins, as far as it says so
	 * @param validTo when what it says ends, as far as it says so
	 * @param recordedAt when it was stored first
	 * @param derivedBy what made it
	 */
	public Fact(View view, String key, String about, String text, FactLevel level, @Nullable Instant validFrom,
			@Nullable Instant validTo, Instant recordedAt, String derivedBy) {
		this(view, key, about, text, level, validFrom, validTo, recordedAt, derivedBy, null);
	}

	/**
	 * {@return the same without some evidence}
	 * @param exclusion what is left out
	 * @param since when it would have come to be known
	 */
	public Fact without(Exclusion exclusion, Instant since) {
		return new Fact(this.view, this.key, this.about, this.text, this.level, this.validFrom, this.validTo, since,
				this.derivedBy, exclusion);
	}

	/**
	 * {@return the same as one observer has it}
	 * @param since when that observer came to know it
	 */
	public Fact knownSince(Instant since) {
		return new Fact(this.view, this.key, this.about, this.text, this.level, this.validFrom, this.validTo, since,
				this.derivedBy, this.without);
	}

	/**
	 * {@return the key of what is said of a peer: the same only where the words are the
	 * same, in the same letters, since who holds a fact reads its text} What says the
	 * same otherwise is merged in what an observer holds, never here.
	 * @param workspace the name of the workspace
	 * @param about the name of the peer
	 * @param text the statement
	 * @param origin what else tells it from a plain statement of that peer: who told it,
	 * what level it has, when it holds
	 */
	static String keyOf(String workspace, String about, String text, @Nullable Object... origin) {
		List<String> parts = new ArrayList<>(List.of(workspace, about, ParaphraseCheck.plain(about, text)));
		Arrays.stream(origin).filter(Objects::nonNull).map(Object::toString).forEach(parts::add);
		return DigestUtils.sha256Hex(String.join("\n", parts)).substring(0, KEY_CHARACTERS);
	}

	/**
	 * {@return the fact of a row}
	 * @param node its properties
	 * @param view through which it is read
	 */
	public static Fact of(Value node, View view) {
		return new Fact(view, node.get("id").asString(), node.get("about").asString(), node.get("text").asString(),
				FactLevel.valueOf(node.get("level").asString()), Column.time(node.get("validFrom")),
				Column.time(node.get("validTo")), node.get("recordedAt").asZonedDateTime().toInstant(),
				node.get("derivedBy").asString());
	}

}
