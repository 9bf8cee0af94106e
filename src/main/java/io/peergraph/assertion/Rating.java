package io.peergraph.assertion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;

/**
 * How much one peer said somewhere else that it trusts another.
 *
 * @param from the name of the peer that says so
 * @param to the name of the peer that it trusts or not
 * @param weight from -1 to 1, not 0
 * @param at when it said so
 */
public record Rating(String from, String to, double weight, Instant at) {

	AssertedTie tie() {
		return new AssertedTie(new Tie.Pair(TieKind.TRUSTS, this.from, this.to), this.weight, 1, this.from, List.of(),
				this.at, key());
	}

	private String key() {
		String all = String.join("\n", "rating", this.from, this.to, Double.toString(this.weight), this.at.toString());
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
