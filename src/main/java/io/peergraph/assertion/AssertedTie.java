package io.peergraph.assertion;

import java.time.Instant;
import java.util.List;

import io.peergraph.network.Tie;
import io.peergraph.relation.ToldStance;
import io.peergraph.stance.StanceKind;
import org.jspecify.annotations.Nullable;

/**
 * A tie that the application asserts.
 *
 * @param pair whose tie it is, towards whom, of what kind
 * @param weight from -1 to 1, not 0
 * @param evidence for how much evidence it counts, above 0
 * @param teller the name of the peer that knows it
 * @param because the keys of the facts it follows from
 * @param at when it was so, null for now
 * @param key by which it is stored once, null for each time anew
 */
record AssertedTie(Tie.Pair pair, double weight, double evidence, String teller, List<String> because,
		@Nullable Instant at, @Nullable String key) {

	ToldStance stance() {
		double strength = Math.abs(this.weight);
		return new ToldStance(kind(), this.pair.from(), this.pair.to(), strength, strength * this.evidence, this.at,
				this.pair.kind().name(), this.key);
	}

	private StanceKind kind() {
		boolean good = this.weight > 0;
		return switch (this.pair.kind()) {
			case TRUSTS -> good ? StanceKind.TRUST : StanceKind.DISTRUST;
			case ALLIED_WITH -> good ? StanceKind.ALLIANCE : StanceKind.OPPOSITION;
			case OPPOSES -> good ? StanceKind.OPPOSITION : StanceKind.ALLIANCE;
			case INTERACTS_WITH -> throw new IllegalStateException("It is not asserted who speaks to whom");
		};
	}

	/**
	 * {@return it in words, as what the teller says}
	 */
	String text() {
		String own = "%s %s %s".formatted(this.pair.from(), verb(kind()), this.pair.to());
		return this.teller.equals(this.pair.from()) ? own : this.teller + " says that " + own;
	}

	private static String verb(StanceKind kind) {
		return switch (kind) {
			case TRUST -> "trusts";
			case DISTRUST -> "does not trust";
			case ALLIANCE -> "is on the side of";
			case OPPOSITION -> "is against";
			case PROMISE, KEPT, BROKEN, HELP, HARM -> throw new IllegalStateException("No tie is asserted by a deed");
		};
	}

}
