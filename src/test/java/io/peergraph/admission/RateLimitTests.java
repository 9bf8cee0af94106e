package io.peergraph.admission;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.Subscriber;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Who asks too much in too short a time waits, and nobody else. */
@KeyTest
@TestPropertySource(properties = { "peergraph.access.rate.requests=5", "peergraph.access.rate.per=10s" })
class RateLimitTests {

	private static final int MOST = 5;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	MeterRegistry meters;

	private Http operator;

	@BeforeEach
	void talk() {
		this.clock.set(Instant.parse("2026-03-01T12:00:00Z"));
		String key = Keyholders.operator(this.context);
		this.operator = Http.on(this.port).with(key);
		World.on(this.port, "powers").with(key).joins("council", true, "alice", "bob");
	}

	private String bob() {
		return Keyholders.make(this.operator, "PEER", Map.of("workspace", "powers", "peer", "bob"));
	}

	private static HttpResponse<String> ask(Http http) {
		return http.post("{ __typename }", Map.of(), "application/json");
	}

	@Test
	void makesWhoAsksTooMuchWaitAndNobodyElse() {
		Http bob = Http.on(this.port).with(bob());
		Http other = Http.on(this.port).with(bob());
		double before = this.meters.get("peergraph.access.limited").counter().count();
		for (int i = 0; i < MOST; i++) {
			assertThat(ask(bob).statusCode()).isEqualTo(200);
		}

		HttpResponse<String> refused = ask(bob);

		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).contains("2");
		assertThat(refused.body()).contains("\"RATE_LIMITED\"", "\"retryAfter\":2");
		assertThat(this.meters.get("peergraph.access.limited").counter().count()).isEqualTo(before + 1);
		assertThat(bob.get("/export/powers/network-edges.csv").statusCode()).isEqualTo(429);
		assertThat(bob.get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(bob.get("/").statusCode()).isEqualTo(200);
		assertThat(ask(other).statusCode()).isEqualTo(200);
	}

	@Test
	void letsAskAgainAfterTheTimeThatItNames() {
		Http bob = Http.on(this.port).with(bob());
		for (int i = 0; i < MOST; i++) {
			ask(bob);
		}
		this.clock.advance(Duration.ofMillis(1900));
		assertThat(ask(bob).statusCode()).isEqualTo(429);

		this.clock.advance(Duration.ofMillis(100));

		assertThat(ask(bob).statusCode()).isEqualTo(200);
		assertThat(ask(bob).statusCode()).isEqualTo(429);
		this.clock.advance(Duration.ofHours(1));
		for (int i = 0; i < MOST; i++) {
			assertThat(ask(bob).statusCode()).isEqualTo(200);
		}
		assertThat(ask(bob).statusCode()).isEqualTo(429);
	}

	@Test
	void letsAnOperatorAskAsItLikes() {
		for (int i = 0; i < MOST * 3; i++) {
			assertThat(ask(this.operator).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void countsEachOperationOverAWebSocketWhichStaysOpen() {
		String key = bob();
		try (Subscriber subscriber = Subscriber.with(this.port, key)) {
			for (int i = 0; i < MOST; i++) {
				assertThat(subscriber.subscribe("ask " + i, "{ __typename }", Map.of()).next().get("type").asString())
					.isEqualTo("next");
				assertThat(subscriber.next().get("type").asString()).isEqualTo("complete");
			}

			JsonNode refused = subscriber.subscribe("more", "{ __typename }", Map.of()).next();

			assertThat(refused.get("type").asString()).isEqualTo("error");
			assertThat(refused.at("/payload/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
			assertThat(refused.at("/payload/0/extensions/retryAfter").asInt()).isEqualTo(2);
			// It is one key, by whichever door it comes.
			assertThat(ask(Http.on(this.port).with(key)).statusCode()).isEqualTo(429);

			this.clock.advance(Duration.ofSeconds(2));

			assertThat(subscriber.subscribe("again", "{ __typename }", Map.of()).next().get("type").asString())
				.isEqualTo("next");
		}
	}

	@Test
	void takesOnlySettingsThatMakeSense() {
		Duration minute = Duration.ofMinutes(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(-1, minute, 0))
			.withMessageContaining("peergraph.access.rate.requests");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(1, minute, -1))
			.withMessageContaining("peergraph.access.rate.anybody");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(1, Duration.ZERO, 0))
			.withMessageContaining("peergraph.access.rate.per");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(1, Duration.ofDays(2), 0))
			.withMessageContaining("peergraph.access.rate.per");
	}

}
