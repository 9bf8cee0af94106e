package io.peergraph.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.peergraph.measure.Arc;
import io.peergraph.measure.Drawn;
import io.peergraph.measure.RandomTies;
import io.peergraph.network.Opinion;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrustNetworkTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-12);

	@Test
	void hearsFromWhomItTrusts() {
		TrustThroughOthers trust = trust("a>b:8 b>z:3").between("a", "z");

		// b is believed .8; of what it says .6 speaks for z.
		assertThat(trust.direct()).isNull();
		assertThat(ways(trust)).containsExactly("abz");
		assertIs(trust.opinion(), 0.48, 0, 0.52);
	}

	@Test
	void discountsAtEachStep() {
		TrustThroughOthers trust = trust("a>b:8 b>c:8 c>z:-8").between("a", "z");

		assertIs(trust.opinion(), 0, 0.512, 0.488);
	}

	@Test
	void fusesWhatItKnowsItselfWithWhatOthersSay() {
		TrustThroughOthers trust = trust("a>z:2 a>b:6 b>z:2 a>c:6 c>z:2").between("a", "z");
		Opinion said = Opinion.of(6, 0).discounting(Opinion.of(2, 0));
		Opinion fused = said.fusedWith(said);
		Opinion all = Opinion.of(2, 0).fusedWith(fused);

		assertThat(direct(trust)).isEqualTo(Opinion.of(2, 0));
		assertThat(ways(trust)).containsExactly("abz", "acz");
		assertIs(trust.throughOthers(), fused.belief(), 0, fused.uncertainty());
		assertIs(trust.opinion(), all.belief(), 0, all.uncertainty());
	}

	@Test
	void takesTheStrongestFirst() {
		assertThat(ways(trust("a>b:1 b>z:9 a>c:9 c>z:9 a>d:3 d>z:9").between("a", "z"))).containsExactly("acz", "adz",
				"abz");
	}

	@Test
	void doesNotHeedWhomItDistrusts() {
		TrustThroughOthers trust = trust("a>b:-9 b>z:9 a>c:0 c>z:9").between("a", "z");

		assertThat(trust.paths()).isEmpty();
		assertThat(trust.opinion()).isEqualTo(Opinion.VACUOUS);
	}

	@Test
	void usesNoStepTwice() {
		assertThat(ways(trust("a>b:9 b>z:9 a>c:8 c>b:8 b>d:8 d>z:8").between("a", "z"))).containsExactly("abz");
		assertThat(ways(trust("a>b:9 b>z:9 a>c:8 c>b:8 c>d:8 d>z:8").between("a", "z"))).containsExactly("abz", "acdz");
	}

	@Test
	void goesThreeStepsAndNoMore() {
		assertThat(ways(trust("a>b:9 b>c:9 c>z:9").between("a", "z"))).containsExactly("abcz");
		assertThat(trust("a>b:9 b>c:9 c>d:9 d>z:9").between("a", "z").paths()).isEmpty();
	}

	@Test
	void doesNotComeBack() {
		assertThat(trust("a>b:9 b>a:9 a>z:9").between("a", "z").paths()).isEmpty();
		assertThat(trust("a>b:9 b>b:9 z>z:9 z>b:9").between("a", "z").paths()).isEmpty();
		assertThat(trust("a>b:9 b>a:9 a>a:9").between("a", "a")).isEqualTo(new TrustThroughOthers(null, List.of()));
	}

	@Test
	void knowsNothingOfStrangers() {
		assertThat(trust("").between("a", "z").opinion()).isEqualTo(Opinion.VACUOUS);
	}

	@Test
	void takesFivePathsAtMost() {
		String six = "a>b:9 b>z:9 a>c:8 c>z:9 a>d:7 d>z:9 a>e:6 e>z:9 a>f:5 f>z:9 a>g:4 g>z:9";

		assertThat(ways(trust(six).between("a", "z"))).containsExactly("abz", "acz", "adz", "aez", "afz");
	}

	@Test
	void findsPathsWithoutACommonStepAmongMany() {
		for (int seed = 0; seed < 20; seed++) {
			TrustThroughOthers trust = new TrustNetwork(random(seed)).between("peer0", "peer1");
			List<TrustStep> steps = trust.paths().stream().flatMap((path) -> path.steps().stream()).toList();

			assertThat(trust.paths()).hasSizeBetween(1, 5).isSortedAccordingTo(TrustPath.STRONGEST_FIRST);
			assertThat(steps).doesNotHaveDuplicates();
		}
	}

	private static List<TrustStep> random(int seed) {
		Random random = new Random(seed);
		List<TrustStep> steps = new ArrayList<>();
		for (Arc arc : RandomTies.some(seed, 30, 400)) {
			steps.add(new TrustStep(arc.from(), arc.to(), Opinion.of(random.nextInt(5) + 1, random.nextInt(3))));
		}
		return steps;
	}

	/** Evidence as a weight, for trust or, less than zero, against it. */
	private static TrustNetwork trust(String evidence) {
		return new TrustNetwork(Drawn.arcs(evidence)
			.stream()
			.map((arc) -> new TrustStep(arc.from(), arc.to(),
					Opinion.of(Math.max(arc.weight(), 0), Math.max(-arc.weight(), 0))))
			.toList());
	}

	private static @Nullable Opinion direct(TrustThroughOthers trust) {
		TrustStep direct = trust.direct();
		return (direct != null) ? direct.opinion() : null;
	}

	private static List<String> ways(TrustThroughOthers trust) {
		return trust.paths()
			.stream()
			.map((path) -> path.steps().getFirst().from()
					+ String.join("", path.steps().stream().map(TrustStep::to).toList()))
			.toList();
	}

	private static void assertIs(Opinion opinion, double belief, double disbelief, double uncertainty) {
		assertThat(opinion.belief()).isCloseTo(belief, NEARLY);
		assertThat(opinion.disbelief()).isCloseTo(disbelief, NEARLY);
		assertThat(opinion.uncertainty()).isCloseTo(uncertainty, NEARLY);
	}

}
