package io.peergraph.key;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.EventSource;
import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.Subscriber;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Who has a token of the issuer is let in as with a key, and nobody else. */
@KeyTest
class IssuedTokenTests {

	private static final Issuer ISSUER = new Issuer();

	private static final Map<String, Object> BOB = Map.of("kind", "PEER", "workspace", "powers", "peer", "bob",
			"writes", true);

	private static final String SAY = "mutation { addMessages(input: { workspace: \"powers\", session: \"council\", messages: [{ peer: \"%s\", content: \"hello\" }] }) { messages { content } userErrors { code } } }";

	private static final String FOLLOW = "subscription { messageAdded(workspace: \"powers\") { message { content } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	private World world;

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry registry) {
		registry.add("peergraph.access.jwt.issuer", ISSUER::name);
	}

	@BeforeEach
	void talk() {
		String key = Keyholders.operator(this.context);
		this.world = World.on(this.port, "powers").with(key);
		this.world.joins("council", true, "alice", "bob").joins("attic", true, "eve", "alice");
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	private Http with(String token) {
		return Http.on(this.port).with(token);
	}

	private int status(String token) {
		return with(token).post("{ __typename }", Map.of(), "application/json").statusCode();
	}

	private static Map<String, Object> bobAnd(String name, Object value) {
		Map<String, Object> grant = new HashMap<>(BOB);
		grant.put(name, value);
		return grant;
	}

	@Test
	void seesWithAPeersTokenWhatThePeerSees() {
		this.world.says("council", "alice", "for bob");
		this.world.says("attic", "alice", "for eve");
		Http bob = with(ISSUER.token(BOB));

		String seen = bob.graphQl(
				"{ workspace(name: \"powers\") { sessions { nodes { name messages { nodes { content } } } } seenBy(peer: \"eve\") { name } } }")
			.toString();

		assertThat(seen).contains("for bob").doesNotContain("for eve", "attic").contains("\"seenBy\":null");
		assertThat(bob.graphQl(SAY.formatted("bob")).toString()).contains("hello");
		assertThat(bob.graphQl(SAY.formatted("alice")).toString()).contains("FORBIDDEN");
		assertThat(with(ISSUER.token(bobAnd("writes", false))).graphQl(SAY.formatted("bob")).toString())
			.contains("FORBIDDEN");
		assertThat(bob.get("/actuator/prometheus").statusCode()).isEqualTo(403);
		assertThat(with(ISSUER.token(Map.of("kind", "OPERATOR"))).get("/actuator/prometheus").statusCode())
			.isEqualTo(200);
		assertThat(bob.graphQl("{ ticket }").toString()).contains("FORBIDDEN");
	}

	@Test
	void letsNobodyInWhoseTokenIsNotTheIssuersOrNotForUs() {
		Instant past = Instant.now().minus(Duration.ofMinutes(5));
		List<String> wrong = List.of(ISSUER.unsigned(BOB), ISSUER.confused(BOB),
				Issuer.signed(Issuer.fresh("first"), ISSUER.claims(BOB, (_) -> {
				})), Issuer.signed(Issuer.fresh("foreign"), ISSUER.claims(BOB, (_) -> {
				})), ISSUER.token(BOB, (claims) -> claims.issuer("https://other.example")),
				ISSUER.token(BOB, (claims) -> claims.issuer(null)),
				ISSUER.token(BOB, (claims) -> claims.audience("other")),
				ISSUER.token(BOB, (claims) -> claims.audience((String) null)),
				ISSUER.token(BOB, (claims) -> claims.expirationTime(Date.from(past))),
				ISSUER.token(BOB, (claims) -> claims.expirationTime(null)),
				ISSUER.token(BOB, (claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
				ISSUER.token(BOB) + "x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.");

		assertThat(status(ISSUER.token(BOB))).isEqualTo(200);
		assertThat(wrong).allSatisfy((token) -> assertThat(status(token)).as(token).isEqualTo(401));
	}

	@Test
	void letsNobodyInWhoseClaimIsNotUnderstoodAsAWhole() {
		Stream<Map<String, Object>> wrong = Stream.of(Map.of(), bobAnd("kind", "peer"), bobAnd("kind", "WORKSPACE"),
				bobAnd("kind", "OPERATOR"), bobAnd("kind", "SESSION"), bobAnd("peer", ""), bobAnd("peer", 7),
				bobAnd("peer", List.of("bob", "eve")), bobAnd("session", "council"), bobAnd("writes", "true"),
				bobAnd("expiresAt", "2030-01-01T00:00:00Z"), Map.of("kind", "PEER", "peer", "bob"),
				Map.of("kind", "WORKSPACE"));

		assertThat(wrong).allSatisfy((grant) -> assertThat(status(ISSUER.token(grant))).isEqualTo(401));
		assertThat(status(ISSUER.token(BOB, (claims) -> claims.claim("peergraph", "PEER")))).isEqualTo(401);
		assertThat(status(ISSUER.token(BOB, (claims) -> claims.claim("peergraph", null)))).isEqualTo(401);
	}

	@Test
	void endsWhatIsFollowedWithTheToken() {
		String token = ISSUER.token(BOB);
		this.world.says("council", "alice", "for bob");
		try (Subscriber subscriber = Subscriber.with(this.port, token);
				EventSource events = EventSource.with(this.port, token, FOLLOW, Map.of())) {
			assertThat(subscriber.subscribe("1", FOLLOW, Map.of()).events(1)).hasSize(1);
			assertThat(events.events(1)).hasSize(1);

			this.clock.advance(Duration.ofMinutes(11));

			assertThat(subscriber.next().toString()).contains("UNAUTHENTICATED");
			assertThat(events.next().data()).contains("UNAUTHENTICATED");
			assertThat(subscriber.subscribe("2", "{ __typename }", Map.of()).next().toString())
				.contains("UNAUTHENTICATED");
		}
		assertThat(status(token)).isEqualTo(401);
	}

	@Test
	void makesKeysThatLastNoLonger() {
		Http app = with(ISSUER.token(Map.of("kind", "WORKSPACE", "workspace", "powers", "writes", true)));
		String made = Keyholders.make(app, "PEER", Map.of("workspace", "powers", "peer", "bob"));
		assertThat(status(made)).isEqualTo(200);

		this.clock.advance(Duration.ofMinutes(11));

		assertThat(status(made)).isEqualTo(401);
	}

	@Test
	void takesTheNextKeyOfTheIssuerAndFetchesNotForEveryToken() {
		assertThat(status(ISSUER.token(BOB))).isEqualTo(200);
		String before = ISSUER.token(BOB);

		ISSUER.rotate();

		assertThat(status(ISSUER.token(BOB))).isEqualTo(200);
		assertThat(status(before)).isEqualTo(401);
		int fetched = ISSUER.fetched();
		long begun = System.nanoTime();
		for (int i = 0; i < 20; i++) {
			assertThat(status(Issuer.signed(Issuer.fresh("unknown"), ISSUER.claims(BOB, (_) -> {
			})))).isEqualTo(401);
		}
		// Twice in a turn: the first may begin before the calls, the last end after them.
		long turns = 2 + (System.nanoTime() - begun) / IssuedTokens.FETCHED_AGAIN.toNanos();
		assertThat(ISSUER.fetched() - fetched).isLessThanOrEqualTo(Math.toIntExact(2 * turns)).isLessThan(20);
		assertThat(status(ISSUER.token(BOB))).isEqualTo(200);
	}

	@Test
	void takesOnlySettingsThatMakeSense() {
		URI far = URI.create("http://login.example");
		URI secure = URI.create("https://login.example");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JwtProperties(far, null, "peergraph", "peergraph", Duration.ZERO))
			.withMessageContaining("peergraph.access.jwt.issuer");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JwtProperties(secure, far, "peergraph", "peergraph", Duration.ZERO))
			.withMessageContaining("peergraph.access.jwt.jwk-set-uri");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JwtProperties(secure, null, " ", "peergraph", Duration.ZERO))
			.withMessageContaining("peergraph.access.jwt.audience");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JwtProperties(secure, null, "peergraph", "peergraph", Duration.ofHours(1)))
			.withMessageContaining("peergraph.access.jwt.skew");
	}

}
