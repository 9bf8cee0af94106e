package io.peergraph.admission;

import java.util.Map;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where no key is asked for, an address may be made to wait. */
@PeergraphTest
@TestPropertySource(properties = { "peergraph.access.rate.anybody=3", "peergraph.access.rate.per=1d" })
class RateLimitWithoutKeysTests {

	@LocalServerPort
	int port;

	@Test
	void makesAnAddressWait() {
		Http http = Http.on(this.port);
		for (int i = 0; i < 3; i++) {
			assertThat(http.post("{ __typename }", Map.of(), "application/json").statusCode()).isEqualTo(200);
		}

		assertThat(http.post("{ __typename }", Map.of(), "application/json").statusCode()).isEqualTo(429);
		assertThat(http.get("/docs/access.md").statusCode()).isEqualTo(200);
	}

}
