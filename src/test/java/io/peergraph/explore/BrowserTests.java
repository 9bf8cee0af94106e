package io.peergraph.explore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.peergraph.QuietTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What Neo4j Browser loads from the application. */
@QuietTest
class BrowserTests {

	private static final String ORIGIN = "http://localhost:7474";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Test
	void answersWhatBrowserAsksBeforeItFetchesAGuide() throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send("/browser/guide.html", "OPTIONS", Map.of("Access-Control-Request-Method",
				"GET", "Access-Control-Request-Headers", "cache-control,pragma"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue("cache-control, pragma");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
	}

	@Test
	void letsNoOtherPathBeReadFromOtherOrigins() throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send("/graphql", "OPTIONS", Map.of("Access-Control-Request-Method", "POST"));

		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void guidesThroughSlidesWithStatements() throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send("/browser/guide.html", "GET", Map.of("Pragma", "no-cache"));
		String guide = new String(answer.body(), StandardCharsets.UTF_8);

		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(guide.split("<slide>")).hasSizeGreaterThan(5);
		assertThat(guide)
			.contains("data-exec=\"params {workspace: &#39;demo&#39;, peer: &#39;Corvia&#39;, words: &#39;mint&#39;}\"",
					"localhost:" + this.port + "/browser/favourites.zip")
			.doesNotContain("{{", "<script", "include:");
	}

	@Test
	void drawsEveryKindOfNode() throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send("/browser/style.grass", "GET", Map.of());

		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("node.Peer", "node.Session",
				"node.Message", "node.Fact", "node.Representation", "node.Summary", "relationship.TRUSTS",
				"relationship.OPPOSES");
	}

	@Test
	void hasAFavouriteForEverySavedStatement() throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send("/browser/favourites.zip", "GET", Map.of());
		Map<String, String> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}

		assertThat(files).hasSameSizeAs(new SavedStatements().all()).allSatisfy((name, script) -> {
			assertThat(name).endsWith(".cypher").doesNotContain("/");
			assertThat(script).as("a line that becomes its title").startsWith("// ");
		});
		assertThat(files.get("who-witnessed.cypher")).contains("\n// Reads all messages of the workspace\n");
		assertThat(files.get("promises-of.cypher")).startsWith(
				"// What a peer promised, to whom, where and when\n// First :params {workspace: \'demo\', peer: \'Belmar\'}\nCYPHER 25\n")
			.endsWith("ORDER BY at");
	}

	private HttpResponse<byte[]> send(String path, String method, Map<String, String> headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.header("Origin", ORIGIN);
		headers.forEach(request::header);
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

}
