package io.peergraph.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuresTests {

	@Test
	void ofNobody() {
		Measures measures = Measures.of(Set.of(), List.of(), List.of(), List.of());

		assertThat(measures.standings()).isEmpty();
		assertThat(measures.blocs()).isEmpty();
		assertThat(measures.balance().share()).isNull();
		assertThat(measures.reciprocity()).isNull();
	}

	@Test
	void ofOneAlone() {
		Measures measures = Measures.of(Set.of("alice"), List.of(), List.of(), List.of());

		assertThat(measures.standings()).containsOnly(Map.entry("alice", new Standing(1, 1, 0, 1, 0, null, null)));
	}

	@Test
	void ofWhoTrustsItself() {
		List<Arc> self = Drawn.arcs("alice>alice:5");

		assertThat(Measures.of(Set.of("bob"), self, self, self).standings())
			.hasEntrySatisfying("alice",
					(alice) -> assertThat(alice).isEqualTo(new Standing(0.5, 0.5, 0, 1, 0, null, null)))
			.containsKey("bob");
	}

	@Test
	void takeEachFromItsOwnTies() {
		Measures measures = Measures.of(Set.of("dave"), Drawn.arcs("alice>bob"), Drawn.arcs("alice>carol"),
				Drawn.arcs("alice-bob bob-carol"));
		Standing alice = standing(measures, "alice");
		Standing bob = standing(measures, "bob");
		Standing carol = standing(measures, "carol");

		assertThat(List.copyOf(measures.standings().keySet())).containsExactly("alice", "bob", "carol", "dave");
		assertThat(bob.reputation()).isGreaterThan(alice.reputation());
		assertThat(carol.influence()).isGreaterThan(bob.influence());
		assertThat(bob.brokerage()).isEqualTo(2.0 / 6);
		assertThat(bob.bloc()).isEqualTo(new Bloc(List.of("alice", "bob", "carol")));
		assertThat(measures.reciprocity()).isEqualTo(1);
	}

	@Test
	void ofManyAreNumbers() {
		Measures measures = Measures.of(Set.of("nobody"), RandomTies.some(1, 2000, 20_000),
				RandomTies.some(2, 2000, 20_000), RandomTies.some(3, 2000, 20_000));

		assertThat(measures.standings()).hasSize(2001);
		assertThat(measures.standings().values()).allSatisfy((standing) -> assertThat(DoubleStream
			.of(standing.reputation(), standing.influence(), standing.brokerage(), standing.constraint())
			.allMatch((value) -> Double.isFinite(value) && value >= 0)).isTrue());
	}

	private static Standing standing(Measures measures, String peer) {
		return Objects.requireNonNull(measures.standings().get(peer));
	}

}
