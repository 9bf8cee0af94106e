package io.peergraph.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SociogramTests {

	@Test
	void numbersPeersByName() {
		Sociogram sociogram = Sociogram.of(List.of("dave"), Drawn.arcs("carol>alice bob>carol"));

		assertThat(sociogram.names()).containsExactly("alice", "bob", "carol", "dave");
		assertThat(sociogram.targets(2)).containsExactly(0);
		assertThat(sociogram.targets(3)).isEmpty();
	}

	@Test
	void addsUpSeveralTiesOfAPair() {
		Sociogram sociogram = Drawn.sociogram("a>b:2 a>b:3 b>a:-1");

		assertThat(sociogram.weight(0, 1)).isEqualTo(5);
		assertThat(sociogram.weight(1, 0)).isEqualTo(-1);
		assertThat(sociogram.undirected().weight(0, 1)).isEqualTo(4);
		assertThat(sociogram.undirected().weight(1, 0)).isEqualTo(4);
	}

	@Test
	void leavesOutWhatCancelsOutAndTiesToOneself() {
		Sociogram sociogram = Drawn.sociogram("a>b:0.1 a>b:0.2 a>b:-0.3 c>c");

		assertThat(sociogram.names()).containsExactly("a", "b", "c");
		assertThat(sociogram.targets(0)).isEmpty();
		assertThat(sociogram.targets(2)).isEmpty();
	}

	@Test
	void keepsWhatIsWeak() {
		assertThat(Drawn.sociogram("a>b:0.00000000000001").has(0, 1)).isTrue();
	}

	@Test
	void keepsFriendlyTies() {
		Sociogram friendly = Drawn.sociogram("a!b a>c").positive();

		assertThat(friendly.has(0, 1)).isFalse();
		assertThat(friendly.has(0, 2)).isTrue();
		assertThat(friendly.size()).isEqualTo(3);
	}

	@Test
	void refusesWhatIsNoNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Arc("a", "b", Double.NaN));
	}

}
