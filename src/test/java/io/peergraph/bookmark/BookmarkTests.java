package io.peergraph.bookmark;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.net.http.HttpRequest.BodyPublishers;
import static org.assertj.core.api.Assertions.assertThat;

/** Who brings a bookmark reads what it stands for. */
@PeergraphTest
class BookmarkTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SAVE = "mutation { saveWorkspace(input: { name: \"%s\" }) { created userErrors { code } } }";

	private static final String READ = "{ workspace(name: \"demo\") { name } }";

	@LocalServerPort
	int port;

	@Autowired
	private BookmarkCipher cipher;

	@Autowired
	private Neo4jBookmarkManager bookmarks;

	private Http http;

	private int saved;

	@BeforeEach
	void talk() {
		this.http = Http.on(this.port);
		World.on(this.port, "demo").joins("lunch", true, "alice", "bob");
	}

	private HttpResponse<String> ask(String document, Map<String, ?> extensions, String... headers) {
		var request = this.http.request("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.POST(BodyPublishers.ofString(JSON
				.writeValueAsString(Map.of("query", document, "variables", Map.of(), "extensions", extensions))));
		return this.http.send((headers.length > 0) ? request.headers(headers) : request);
	}

	private String written() {
		HttpResponse<String> saved = ask(SAVE.formatted("w" + this.saved++), Map.of());
		String bookmark = JSON.readTree(saved.body()).at("/extensions/bookmark").asString();
		assertThat(saved.headers().firstValue("Peergraph-Bookmark")).contains(bookmark);
		return bookmark;
	}

	@Test
	void givesTheBookmarkOfEachWriteAndNoneOfAReading() {
		String first = written();
		String second = written();

		assertThat(first).matches("[A-Za-z0-9_-]{40,300}").isNotEqualTo(second);
		HttpResponse<String> read = ask(READ, Map.of("bookmark", second));
		assertThat(read.headers().firstValue("Peergraph-Bookmark")).isEmpty();
		assertThat(read.body()).doesNotContain("bookmark").contains("demo");
		// The database's own is inside: whoever asks that itself reads what was written.
		try (Session session = TestDatabase.driver()
			.session(SessionConfig.builder().withBookmarks(this.cipher.opened(second).orElseThrow()).build())) {
			assertThat(session.run("MATCH (w:Workspace) RETURN w.name AS name").list()).isNotEmpty();
		}
	}

	@Test
	void givesItOverAWebSocketToo() {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			JsonNode saved = subscriber.subscribe("1", SAVE.formatted("over there"), Map.of()).next();

			assertThat(saved.at("/payload/extensions/bookmark").asString()).isNotEmpty();
		}
	}

	@Test
	void readsAfterWhatItIsGivenInEitherPlace() {
		String bookmark = written();

		assertThat(ask(READ, Map.of("bookmark", bookmark)).body()).contains("demo");
		assertThat(ask(READ, Map.of(), "Peergraph-Bookmark", bookmark + ", " + written()).body()).contains("demo");
		assertThat(this.http
			.send(this.http.request("/export/demo/network-edges.csv").header("Peergraph-Bookmark", bookmark))
			.statusCode()).isEqualTo(200);
	}

	// One that the database has not come to shows that it is asked to wait.
	@Test
	void waitsForABookmarkThatTheDatabaseHasNotComeTo() {
		String future = ahead(written());
		String[] header = { "Peergraph-Bookmark", future };
		Stream<Supplier<HttpResponse<String>>> all = Stream.of(() -> ask(READ, Map.of("bookmark", future)),
				() -> ask(READ, Map.of(), header), () -> ask(SAVE.formatted("other"), Map.of("bookmark", future)),
				() -> this.http.send(this.http.request("/export/demo/network-edges.csv").headers(header)));

		// At once, since each waits as long as the database lets it.
		List<CompletableFuture<String>> late = all.map(CompletableFuture::supplyAsync)
			.map((asked) -> asked.thenApply(HttpResponse::body))
			.toList();

		assertThat(late).extracting(CompletableFuture::join)
			.allSatisfy((body) -> assertThat(body).contains("TIMED_OUT", "bookmark"));
		// Nobody else waits for it.
		assertThat(ask(READ, Map.of()).body()).contains("demo").doesNotContain("errors");
	}

	// It may be of a write that is there, while an earlier one of somebody else is not
	// yet.
	@Test
	void waitsForNobodysWritesWhereThereIsOneServer() {
		this.bookmarks.updateBookmarks(Set.of(), this.cipher.opened(ahead(written())).orElseThrow());

		assertThat(ask(READ, Map.of()).body()).contains("demo").doesNotContain("errors");
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "\"\"", "\"none\"", "\"FB:?\"", "[]", "\"AAAA,\"", "\"AAAA; x\"" })
	void refusesWhatHasNotTheFormOfOne(String bookmark) {
		HttpResponse<String> refused = ask(READ, Map.of("bookmark", JSON.readTree(bookmark)));

		JsonNode error = JSON.readTree(refused.body()).at("/errors/0");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_VALUE");
		assertThat(error.at("/extensions/field").toString()).isEqualTo("[\"extensions\",\"bookmark\"]");
		assertThat(error.at("/message").asString()).startsWith("extensions.bookmark must be");
	}

	@Test
	void refusesHeadersThatHaveNotTheFormOfOne() {
		assertThat(ask(READ, Map.of(), "Peergraph-Bookmark", "x".repeat(3000)).body()).contains("INVALID_VALUE",
				"Peergraph-Bookmark must be");
		HttpResponse<String> exported = this.http
			.send(this.http.request("/export/demo/network-edges.csv").header("Peergraph-Bookmark", "x"));
		assertThat(exported.statusCode()).isEqualTo(400);
		assertThat(exported.body()).contains("INVALID_VALUE");
	}

	// The database's own tell how much is written beside, and which numbers there are.
	@Test
	void refusesTheDatabasesOwnAndThoseOfAnother() {
		String bookmark = written();
		Set<Bookmark> own = this.cipher.opened(bookmark).orElseThrow();
		String changed = ((bookmark.charAt(0) != 'A') ? 'A' : 'B') + bookmark.substring(1);

		for (String other : List.of(own.iterator().next().value(), changed, "A".repeat(80))) {
			assertThat(ask(READ, Map.of("bookmark", other)).body()).contains("INVALID_VALUE")
				.doesNotContain("INTERNAL");
		}
	}

	@Test
	void refusesWhatTheDatabaseTakesForNone() {
		String broken = this.cipher.sealed(Set.of(Bookmark.from("FB:AAAA")));

		assertThat(ask(READ, Map.of("bookmark", broken)).body()).contains("errors").doesNotContain("INTERNAL");

		// Nobody else is held up by it.
		assertThat(ask(READ, Map.of()).body()).contains("demo").doesNotContain("errors");
		written();
	}

	/** The same of a transaction that is far ahead: its number ends the bookmark. */
	private String ahead(String bookmark) {
		String own = this.cipher.opened(bookmark).orElseThrow().iterator().next().value();
		byte[] bytes = Base64.getDecoder().decode(own.substring("FB:".length()));
		// In PackStream: a list of one, the 16 bytes of the database's id with their own
		// head, the number and an empty list.
		int at = 19;
		int width = Map.of((byte) 0xC8, 1, (byte) 0xC9, 2, (byte) 0xCA, 4).getOrDefault(bytes[at], 0);
		byte[] ahead = new byte[bytes.length - width + 4];
		System.arraycopy(bytes, 0, ahead, 0, at);
		ahead[at] = (byte) 0xCA;
		ahead[at + 1] = 0x70;
		System.arraycopy(bytes, at + 1 + width, ahead, at + 5, bytes.length - at - 1 - width);
		return this.cipher.sealed(Set.of(Bookmark.from("FB:" + Base64.getEncoder().encodeToString(ahead))));
	}

}
