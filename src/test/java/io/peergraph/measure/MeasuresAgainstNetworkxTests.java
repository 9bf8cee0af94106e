package io.peergraph.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The measures beside those of an independent library, on ten random networks. */
@ParameterizedClass
@MethodSource("recorded")
class MeasuresAgainstNetworkxTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-9);

	private final NetworkxFindings expected;

	private final Sociogram ties;

	MeasuresAgainstNetworkxTests(NetworkxFindings expected) {
		this.expected = expected;
		this.ties = expected.ties();
	}

	static List<NetworkxFindings> recorded() throws IOException {
		return NetworkxFindings.all();
	}

	@Test
	void reputation() {
		assertThat(EigenTrust.of(this.ties)).containsExactly(each(this.expected.eigentrust()), NEARLY);
	}

	/** Exact up to what the tolerance of each step leaves. */
	@Test
	void influence() {
		assertThat(Influence.of(this.ties)).containsExactly(each(this.expected.pagerank()), Offset.offset(1e-8));
	}

	@Test
	void brokerage() {
		assertThat(Betweenness.of(this.ties.positive())).containsExactly(each(this.expected.betweenness()), NEARLY);
	}

	/** Where networkx has none, nobody is there to play between. */
	@Test
	void constraint() {
		assertThat(Constraint.of(this.ties)).containsExactly(this.ties.names()
			.stream()
			.mapToDouble((name) -> Objects.requireNonNullElse(this.expected.constraint().get(name), 1.0))
			.toArray(), NEARLY);
	}

	@Test
	void cores() {
		int[] cores = Cores.of(this.ties);

		assertThat(IntStream.range(0, cores.length).boxed())
			.allSatisfy((peer) -> assertThat(cores[peer]).isEqualTo(this.expected.core().get(this.ties.name(peer))));
	}

	@Test
	void reciprocity() {
		Reciprocity reciprocity = new Reciprocity(this.ties);
		@Nullable Double[] each = reciprocity.ofEach();

		assertThat(reciprocity.overall()).isEqualTo(this.expected.overallReciprocity());
		assertThat(IntStream.range(0, each.length).boxed()).allSatisfy(
				(peer) -> assertThat(each[peer]).isEqualTo(this.expected.reciprocity().get(this.ties.name(peer))));
	}

	/** At least as good as the greedy algorithm of networkx. */
	@Test
	void modularity() {
		Partition partition = Leiden.divide(SignedPairs.of(this.ties.positive()));

		assertThat(partition.modularity()).isGreaterThanOrEqualTo(this.expected.greedyModularity() - 1e-9);
	}

	@Test
	void balance() {
		StructuralBalance balance = StructuralBalance.of(this.ties);

		assertThat(balance.triads()).isEqualTo(this.expected.triads());
		assertThat(balance.balanced()).isEqualTo(this.expected.triads() - this.expected.unbalanced().size());
		assertThat(balance.unbalanced()).map((triad) -> List.of(triad.first(), triad.second(), triad.third()))
			.containsExactlyElementsOf(this.expected.unbalanced());
	}

	private double[] each(Map<String, Double> values) {
		return this.ties.names().stream().mapToDouble(values::get).toArray();
	}

}
