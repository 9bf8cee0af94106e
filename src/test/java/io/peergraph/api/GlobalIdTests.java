package io.peergraph.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

import io.peergraph.access.Grant;
import io.peergraph.access.Means;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The id of a node, as a client brings it back. */
class GlobalIdTests {

	@BeforeEach
	void isAskedByTheApplication() {
		Principal.use(Principal.ANYBODY);
	}

	@AfterEach
	void isAskedByNobody() {
		Principal.use(null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?", "====", "UGVlcg", "UGVlcjo6OmFsaWNl", "Onc6OmFsaWNl", "UGVlcjp3OjphOmI" })
	void isRefusedWhenItIsMadeUp(String encoded) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> GlobalId.decode(encoded, "id"))
			.satisfies((refused) -> assertThat(refused.errors()).extracting(UserError::code)
				.containsExactly(Code.INVALID_ID));
	}

	@Test
	void leadsWhoeverBringsItToItsOwnView() {
		Principal.use(new Principal("k", new Grant.OfPeer("w", "bob"), true, null, Means.KEY));

		assertThat(Stream.of(View.of("w"), View.of("w").through("bob"), View.of("w").through("eve"), View.of("v"))
			.map((view) -> GlobalId.decode(new GlobalId("Peer", view, "alice").encoded()).view()))
			.containsExactly(View.of("w").through("bob"), View.of("w").through("bob"), View.nowhere(), View.nowhere());
	}

	@Test
	void isTheSameWheneverItIsGivenOut() {
		String encoded = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("Peer:w:eve:alice".getBytes(StandardCharsets.UTF_8));

		assertThat(GlobalId.decode(encoded)).isEqualTo(new GlobalId("Peer", View.of("w").through("eve"), "alice"));
		assertThat(GlobalId.decode(encoded).encoded()).isEqualTo(encoded);
	}

}
