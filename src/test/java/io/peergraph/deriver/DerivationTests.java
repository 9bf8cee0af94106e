package io.peergraph.deriver;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.belief.Holding;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.fact.Facts;
import io.peergraph.graph.Transactions;
import io.peergraph.message.MessageLog;
import io.peergraph.message.NewMessage;
import io.peergraph.representation.Representation;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.representation.RepresentationReader;
import io.peergraph.session.Membership;
import io.peergraph.session.Memberships;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.work.QueueStatus;
import io.peergraph.work.Queues;
import io.peergraph.work.WorkUnits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PeergraphTest
class DerivationTests {

	private static final SessionId LUNCH = new SessionId("demo", "lunch");

	private static final SessionId WALK = new SessionId("demo", "walk");

	private final MessageLog log;

	private final Sessions sessions;

	private final Memberships memberships;

	private final WorkUnits work;

	private final Queues queues;

	private final RepresentationReader representations;

	private final Facts facts;

	private final FactDetails details;

	private final Transactions transactions;

	DerivationTests(@Autowired MessageLog log, @Autowired Sessions sessions, @Autowired Memberships memberships,
			@Autowired WorkUnits work, @Autowired Queues queues, @Autowired RepresentationReader representations,
			@Autowired Facts facts, @Autowired FactDetails details, @Autowired Transactions transactions) {
		this.log = log;
		this.sessions = sessions;
		this.memberships = memberships;
		this.work = work;
		this.queues = queues;
		this.representations = representations;
		this.facts = facts;
		this.details = details;
		this.transactions = transactions;
	}

	@AfterEach
	void holdsNothingThatWasNotWitnessed() {
		Invariants.hold();
	}

	@Test
	void letsThoseKnowWhoObserveAndNobodyElse() throws Exception {
		join(LUNCH, observing("alice"), Membership.of("bob"), Membership.of("carol"));

		say(LUNCH, "bob", "I ate eggs for breakfast.");
		derive();

		assertThat(texts("bob", "bob")).singleElement().asString().contains("bob").contains("eggs");
		assertThat(texts("alice", "bob")).isEqualTo(texts("bob", "bob"));
		assertThat(texts("carol", "bob")).isEmpty();
		assertThat(texts("bob", "alice")).isEmpty();
	}

	@Test
	void captionsFactsForNeo4jBrowser() throws Exception {
		join(LUNCH, Membership.of("bob"));

		say(LUNCH, "bob", "I ate two eggs, a bowl of rice and some tomatoes for breakfast.");
		derive();

		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN f.title AS title", Map.of())).singleElement()
			.satisfies((fact) -> assertThat(fact.get("title").asString()).startsWith("bob ate two eggs").endsWith("…"));
	}

	@Test
	void reckonsDaysInTheZoneOfTheMessage() throws Exception {
		join(LUNCH, Membership.of("bob"));

		this.log.append(LUNCH, List.of(at("2026-03-11T01:30:00+09:00", "I sold my boat today."),
				at("2026-03-10T22:00:00-07:00", "I bought a canoe yesterday.")), null);
		derive();

		assertThat(texts("bob", "bob")).containsExactlyInAnyOrder("bob sold bob's boat on 11 March 2026",
				"bob bought a canoe on 9 March 2026");
		assertThat(fact("bob", "bob", "boat").validFrom()).isEqualTo("2026-03-10T15:00:00Z");
	}

	private static NewMessage at(String moment, String content) {
		return new NewMessage("bob", content, Metadata.EMPTY, OffsetDateTime.parse(moment), null);
	}

	@Test
	void keepsASecretFromWhoWasNotThere() throws Exception {
		join(LUNCH, observing("alice"), observing("bob"), observing("charlie"));
		join(WALK, observing("alice"), observing("bob"));

		say(LUNCH, "alice", "I will support your fleet in the North Sea.");
		say(WALK, "alice", "I will attack charlie in the North Sea.");
		derive();

		assertThat(texts("charlie", "alice")).singleElement().asString().contains("support");
		assertThat(texts("bob", "alice")).hasSize(2).anySatisfy((text) -> assertThat(text).contains("attack"));
		Fact secret = fact("bob", "alice", "attack");
		assertThat(this.facts.find(View.of("demo").through("charlie"), List.of(secret.key()))).isEmpty();
		assertThat(this.details.evidence(View.of("demo").through("charlie"), List.of(secret.key()))).isEmpty();
		assertThat(this.details.mentions(View.of("demo"), List.of(secret.key())).get(secret.key()))
			.containsExactly("charlie");
		assertThat(this.details.holders(View.of("demo"), List.of(secret.key())).get(secret.key()))
			.containsExactly("alice", "bob");
		assertThat(this.details.holders(View.of("demo").through("bob"), List.of(secret.key())).get(secret.key()))
			.containsExactly("bob");
	}

	@Test
	void countsWhatIsSaidAgainForThoseWhoHearIt() throws Exception {
		join(LUNCH, observing("bob"), Membership.of("alice"));
		join(WALK, Membership.of("alice"), Membership.of("bob"));

		say(LUNCH, "alice", "I live in Porto.");
		derive();
		say(LUNCH, "alice", "I live in Porto!");
		say(WALK, "alice", "I live in Porto.");
		derive();

		assertThat(known("alice", "alice").holdings()).singleElement().extracting(Holding::timesDerived).isEqualTo(3);
		assertThat(known("bob", "alice").holdings()).singleElement().extracting(Holding::timesDerived).isEqualTo(2);
		Fact fact = known("alice", "alice").facts().getFirst();
		List<Evidence> all = this.details.evidence(View.of("demo"), List.of(fact.key())).get(fact.key());
		assertThat(all).extracting(Evidence::support).containsExactly(1, 2, 3);
		assertThat(all).allSatisfy((evidence) -> assertThat(evidence.message().content()).contains(evidence.quote()));
	}

	@Test
	void derivesNothingOfWhoIsNotToBeObserved() throws Exception {
		join(LUNCH, new Membership("alice", false, false), observing("bob"));

		say(LUNCH, "alice", "I live in Porto.");
		derive();

		assertThat(texts("alice", "alice")).isEmpty();
		assertThat(texts("bob", "alice")).isEmpty();
	}

	@Test
	void countsOnlyFromWhenObservingBegan() throws Exception {
		join(LUNCH, Membership.of("alice"), Membership.of("bob"));
		say(LUNCH, "alice", "I live in Porto.");
		join(LUNCH, observing("bob"));
		say(LUNCH, "alice", "I own a dog.");
		this.transactions.write(() -> {
			this.sessions.lock(LUNCH);
			this.memberships.leave(LUNCH, List.of("bob"));
		});
		say(LUNCH, "alice", "I play chess.");
		derive();

		assertThat(texts("alice", "alice")).hasSize(3);
		assertThat(texts("bob", "alice")).singleElement().asString().contains("dog");
	}

	@Test
	void restrictsToSessionsAndToATime() throws Exception {
		join(LUNCH, Membership.of("alice"));
		join(WALK, Membership.of("alice"));
		say(LUNCH, "alice", "I live in Porto.");
		say(WALK, "alice", "I own a dog.");
		derive();

		RepresentationQuery walk = new RepresentationQuery(View.of("demo"), "alice", "alice", List.of("walk"), null, 25,
				null, false);
		assertThat(this.representations.read(walk).facts()).singleElement()
			.extracting(Fact::text)
			.asString()
			.contains("dog");
		RepresentationQuery nowhere = new RepresentationQuery(View.of("demo"), "alice", "alice", List.of(), null, 25,
				null, false);
		assertThat(this.representations.read(nowhere).facts()).isEmpty();
		RepresentationQuery before = new RepresentationQuery(View.of("demo"), "alice", "alice", null, null, 25,
				Instant.EPOCH, false);
		assertThat(this.representations.read(before).facts()).isEmpty();
		RepresentationQuery pets = new RepresentationQuery(View.of("demo"), "alice", "alice", null,
				"Does she have a pet?", 1, null, false);
		assertThat(this.representations.read(pets).facts()).singleElement()
			.extracting(Fact::text)
			.asString()
			.contains("dog");
	}

	@Test
	void looksThroughNobodyElsesEyes() throws Exception {
		join(LUNCH, observing("alice"), observing("bob"));
		say(LUNCH, "alice", "I live in Porto.");
		derive();
		View bobs = View.of("demo").through("bob");

		assertThat(this.representations.read(RepresentationQuery.of(bobs, "bob", "alice")).facts()).hasSize(1);
		assertThat(this.representations.read(RepresentationQuery.of(bobs, "alice", "alice")).facts()).isEmpty();
		assertThat(this.representations.read(RepresentationQuery.of(bobs, "bob", "alice")).facts().getFirst().view())
			.isEqualTo(bobs);
	}

	@Test
	void forgetsWhatRestsOnADeletedSession() throws Exception {
		join(LUNCH, observing("bob"), Membership.of("alice"));
		join(WALK, Membership.of("alice"), Membership.of("bob"));
		say(LUNCH, "alice", "I live in Porto.", "I own a dog.");
		say(WALK, "alice", "I live in Porto.");
		derive();

		this.transactions.write(() -> this.sessions.delete(LUNCH));

		assertThat(known("alice", "alice").holdings()).singleElement().extracting(Holding::timesDerived).isEqualTo(1);
		assertThat(texts("bob", "alice")).isEmpty();
		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN f.text AS text", Map.of())).singleElement()
			.satisfies((row) -> assertThat(row.get("text").asString()).contains("Porto"));
	}

	private Fact fact(String observer, String observed, String word) {
		return known(observer, observed).facts()
			.stream()
			.filter((fact) -> fact.text().contains(word))
			.findFirst()
			.orElseThrow();
	}

	private List<String> texts(String observer, String observed) {
		return known(observer, observed).facts().stream().map(Fact::text).toList();
	}

	private Representation known(String observer, String observed) {
		return this.representations.read(RepresentationQuery.of(View.of("demo"), observer, observed));
	}

	private void join(SessionId session, Membership... members) {
		this.transactions.write(() -> {
			this.sessions.lock(session);
			this.memberships.join(session, List.of(members));
		});
	}

	private void say(SessionId session, String author, String... contents) {
		this.log.append(session,
				Arrays.stream(contents)
					.map((content) -> new NewMessage(author, content, Metadata.EMPTY, null, null))
					.toList(),
				null);
	}

	private void derive() {
		QueueStatus status = await("all work").atMost(Duration.ofMinutes(2))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.until(this::flushed, (left) -> left.pending() + left.running() == 0);
		assertThat(status).extracting(QueueStatus::pending, QueueStatus::running, QueueStatus::parked)
			.containsExactly(0, 0, 0);
	}

	private QueueStatus flushed() {
		this.work.flush("demo");
		return this.queues.status("demo");
	}

	private static Membership observing(String peer) {
		return new Membership(peer, null, true);
	}

}
