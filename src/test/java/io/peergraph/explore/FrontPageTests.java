package io.peergraph.explore;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@QuietTest
class FrontPageTests {

	private static final Pattern FILE = Pattern.compile("<(?:script|link)[^>]*(?:src|href)=\"(/[^\"]+)\"");

	private static final Pattern PLACE = Pattern.compile("<a href=\"(/[^\"]+)\"");

	private final Http http;

	FrontPageTests(@LocalServerPort int port) {
		this.http = Http.on(port);
	}

	@Test
	void comesFromItsOwnFilesOnly() {
		String page = this.http.get("/").body();

		assertThat(page).contains("<title>Peergraph</title>").doesNotContain("http:", "https:", "@cytoscape");
		assertThat(links(FILE, page)).hasSize(3)
			.allSatisfy((file) -> assertThat(this.http.get(file)).returns(200, HttpResponse::statusCode));
		for (String script : List.of("/page/page.js", "/page/api.js", "/page/picture.js")) {
			assertThat(this.http.get(script)).returns(200, HttpResponse::statusCode)
				.extracting(HttpResponse::body)
				.asString()
				.doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
		}
	}

	@Test
	void leadsToEverythingElse() {
		assertThat(links(PLACE, this.http.get("/").body()))
			.contains("/graphiql", "/browser", "/docs/exports.md", "/actuator/health")
			.filteredOn((link) -> !link.equals("/browser"))
			.allSatisfy((link) -> assertThat(this.http.get(link)).returns(200, HttpResponse::statusCode));
		HttpResponse<String> browser = this.http.get("/browser");
		assertThat(browser).returns(302, HttpResponse::statusCode);
		assertThat(browser.headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).contains(":", "/browser/"));
	}

	@Test
	void tellsWhetherAPageIsThere() {
		for (String page : List.of("/", "/page/page.js", "/docs/exports.md", "/graphiql", "/graphiql.js")) {
			assertThat(this.http.send(this.http.request(page).method("HEAD", BodyPublishers.noBody()))).as(page)
				.returns(200, HttpResponse::statusCode)
				.returns("", HttpResponse::body);
		}
		assertThat(this.http.send(this.http.request("/browser").method("HEAD", BodyPublishers.noBody()))).returns(302,
				HttpResponse::statusCode);
		assertThat(this.http.send(this.http.request("/docs/none.md").method("HEAD", BodyPublishers.noBody())))
			.returns(404, HttpResponse::statusCode);
	}

	@Test
	void showsTheDocumentationAsPages() {
		HttpResponse<String> page = this.http.get("/docs/exports.md");

		assertThat(page.body()).contains("<h2 id=\"exports\">Exports</h2>", "<table>");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("frame-ancestors 'none'"));
		assertThat(this.http.get("/docs/graph.png").headers().firstValue("Content-Type")).hasValue("image/png");
		assertThat(List.of("/docs/none.md", "/docs/..%2Fapplication.properties", "/docs/../application.properties"))
			.allSatisfy((path) -> assertThat(this.http.get(path).statusCode()).isBetween(400, 404));
	}

	@Test
	void leadsFromTheFolderOfTheDocumentationToItsList() {
		for (String folder : List.of("/docs", "/docs/")) {
			HttpResponse<String> answer = this.http.get(folder);

			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(answer.headers().firstValue("Location")).hasValue("/#documentation");
		}
		assertThat(this.http.get("/").body()).contains("id=\"documentation\"");
	}

	// Whoever follows the guide finds the story as it was told.
	@Test
	void letsNobodyTryThingsOutInTheDemo() {
		assertThat(this.http.get("/docs/frontends.md").body()).contains("addMessages", "assertTie")
			.doesNotContain("&quot;" + Demo.WORKSPACE + "&quot;");
	}

	@Test
	void cannotBeFramedOrReadByOtherSites() {
		HttpResponse<String> page = this.http.send(this.http.request("/").header("Origin", "http://evil.example"));

		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).startsWith("default-src 'none';")
				.contains("frame-ancestors 'none'", "script-src 'self';")
				.doesNotContain("unsafe", "http"));
		assertThat(page.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
	}

	@Test
	void hasNoFilesButItsOwn() {
		assertThat(this.http.get("/page/page.html")).returns(404, HttpResponse::statusCode);
		assertThat(this.http.get("/page/..%2Fedge%2Fgraphiql.js").statusCode()).isBetween(400, 404);
	}

	private static List<String> links(Pattern kind, String page) {
		return kind.matcher(page).results().map((MatchResult link) -> link.group(1)).toList();
	}

}
