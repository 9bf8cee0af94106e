package io.peergraph.edge;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The essentials of the audit in {@code src/test/audit}, without the network. */
@QuietTest
class GraphQlHttpTests {

	private static final String JSON = "application/json";

	private static final String RESPONSE = "application/graphql-response+json";

	@LocalServerPort
	int port;

	private Http http;

	@BeforeEach
	void connect() {
		this.http = Http.on(this.port);
	}

	@Test
	void answersInTheTypeThatIsAccepted() {
		assertThat(this.http.post("{ __typename }", Map.of(), RESPONSE)).returns(200, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(type(answer)).startsWith(RESPONSE));
		assertThat(this.http.post("{ __typename }", Map.of(), "*/*")).returns(200, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(type(answer)).startsWith(JSON));
	}

	@Test
	void refusesWhatCannotBeRead() {
		assertThat(post("{ \"not a JSON", JSON, RESPONSE)).returns(400, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("errors", "BAD_REQUEST"));
		assertThat(post("{ \"qeury\": \"{ __typename }\" }", JSON, RESPONSE)).returns(400, HttpResponse::statusCode);
		assertThat(post("{ \"query\": \"{ __typename }\", \"variables\": 0 }", JSON, RESPONSE)).returns(400,
				HttpResponse::statusCode);
		assertThat(post("{ \"query\": 0 }", JSON, RESPONSE)).returns(400, HttpResponse::statusCode);
		assertThat(post("[{ \"query\": \"{ __typename }\" }]", JSON, RESPONSE)).returns(400, HttpResponse::statusCode);
	}

	@Test
	void tellsBadDocumentsByStatusOnlyToThoseWhoKnowTheNewType() {
		assertThat(this.http.post("{", Map.of(), RESPONSE)).returns(400, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("INVALID_SYNTAX").doesNotContain("data"));
		assertThat(this.http.post("{ nothing }", Map.of(), RESPONSE)).returns(400, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("VALIDATION_ERROR"));
		assertThat(this.http.post("{ nothing }", Map.of(), JSON)).returns(200, HttpResponse::statusCode);
	}

	@Test
	void refusesOtherTypesAndMethods() {
		assertThat(post("{ __typename }", "text/plain", RESPONSE)).returns(415, HttpResponse::statusCode);
		assertThat(post("{ \"query\": \"{ __typename }\" }", JSON, "text/html")).returns(406, HttpResponse::statusCode);
		assertThat(this.http.send(this.http.request("/graphql").DELETE())).returns(405, HttpResponse::statusCode);
	}

	@Test
	void readsByGet() {
		assertThat(get("/graphql?query=%7B__typename%7D")).returns(200, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("Query"));
		assertThat(get("/graphql")).returns(400, HttpResponse::statusCode);
		assertThat(get("/graphql?query=%7B__typename%7D&variables=0")).returns(400, HttpResponse::statusCode);
	}

	private HttpResponse<String> get(String path) {
		return this.http.send(this.http.request(path).header(Preflight.HEADER, "1"));
	}

	@Test
	void asksForTheDocumentOfWhatIsNamedByItsHash() {
		String hash = "\"extensions\": { \"persistedQuery\": { \"version\": 1, \"sha256Hash\": \"abc\" } }";

		assertThat(post("{ " + hash + " }", JSON, RESPONSE)).returns(200, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("\"PersistedQueryNotSupported\"",
					"\"PERSISTED_QUERY_NOT_SUPPORTED\""));
		assertThat(post("{ \"query\": \"{ __typename }\", " + hash + " }", JSON, RESPONSE).body())
			.contains("\"Query\"");
		assertThat(get("/graphql?extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%7D%7D").body())
			.contains("\"PERSISTED_QUERY_NOT_SUPPORTED\"");
	}

	@Test
	void namesTheValuesOfAnEnum() {
		for (String document : List.of("{ workspace(name: \"w\") { chat(question: \"a\", level: HIHG) { text } } }",
				"{ workspace(name: \"w\") { chat(question: \"a\", level: \"HIGH\") { text } } }",
				"query($l: ReasoningLevel = 3) { workspace(name: \"w\") { chat(question: \"a\", level: $l) { text } } }")) {
			assertThat(this.http.post(document, Map.of(), JSON).body()).contains("MINIMAL, LOW, MEDIUM, HIGH, MAX");
		}
		assertThat(this.http
			.post("query($l: ReasoningLevel) { workspace(name: \"w\") { chat(question: \"a\", level: $l) { text } } }",
					Map.of("l", "HIHG"), JSON)
			.body()).contains("MINIMAL, LOW, MEDIUM, HIGH, MAX");
	}

	@Test
	void showsNothingOfTheParser() {
		for (String document : List.of("{ workspace(name: { a: [1, $b, null, true, 1.5, E] }) { name } }",
				"{ workspace(name: 3) { peers(first: \"a\", filter: { name: 3, nick: 4 }) { totalCount } } }",
				"query($a: Int = { a: 3 }) { workspace(name: [\"a\"]) { peers(filter: [1]) { totalCount } } }",
				"{ workspace(name: null) { name } }", "{ node(id: true) { id } }", "", "{ a ~ }", "{ a(b: \"x) }",
				"{ workspace(name: \"w\") { peers(filter: { createdAt: { gt: \"soon\" } }) { totalCount } } }")) {
			String answer = this.http.post(document, Map.of(), JSON).body();

			assertThat(answer).contains("\"errors\"")
				.doesNotContain("Value{", "ANTLR", "AST", "EOF", "VariableReference", "graphql.", "java.");
		}
	}

	private HttpResponse<String> post(String body, String type, String accept) {
		return this.http.send(this.http.request("/graphql")
			.header("Content-Type", type)
			.header("Accept", accept)
			.POST(BodyPublishers.ofString(body)));
	}

	private static String type(HttpResponse<?> answer) {
		return answer.headers().firstValue("Content-Type").orElseThrow();
	}

}
