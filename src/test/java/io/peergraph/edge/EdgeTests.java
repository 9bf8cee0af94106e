package io.peergraph.edge;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@QuietTest
class EdgeTests {

	@LocalServerPort
	int port;

	@Autowired
	ServletWebServerApplicationContext context;

	private Http http;

	@BeforeEach
	void connect() {
		this.http = Http.on(this.port);
	}

	@Test
	void tellsThatItIsAliveAndReady() {
		assertThat(this.http.get("/actuator/health/liveness")).returns(200, HttpResponse::statusCode);
		assertThat(this.http.get("/actuator/health/readiness")).returns(200, HttpResponse::statusCode);
	}

	@Test
	void tellsHowItIsDoingAndNothingElse() {
		this.http.graphQl("{ __typename }");

		assertThat(this.http.get("/actuator/prometheus").body()).contains("graphql_request_seconds");
		assertThat(this.http.get("/actuator/env")).returns(404, HttpResponse::statusCode);
	}

	@Test
	void servesGraphiQlFromItsOwnFilesOnly() {
		HttpResponse<String> page = this.http.get("/graphiql");

		List<String> files = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
			.matcher(page.body())
			.results()
			.map((MatchResult link) -> link.group(1))
			.filter((link) -> !link.startsWith("data:"))
			.toList();

		assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).startsWith("default-src 'self';").doesNotContain("http"));
		assertThat(page.body()).doesNotContain("http:", "https:");
		assertThat(files).hasSize(5)
			.allSatisfy((file) -> assertThat(this.http.get(file)).returns(200, HttpResponse::statusCode));
	}

	@Test
	void refusesLongBodiesWhetherTheirLengthIsToldOrNot() {
		byte[] body = new byte[33 * 1024 * 1024];

		for (var publisher : List.of(BodyPublishers.ofByteArray(body),
				BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))) {
			HttpResponse<String> answer = this.http
				.send(this.http.request("/graphql").header("Content-Type", "application/json").POST(publisher));

			assertThat(answer).returns(413, HttpResponse::statusCode);
			assertThat(answer.body()).contains("LIMIT_SIZE", "33,554,432");
		}
	}

	@Test
	void takesAHundredLongMessagesHoweverEscaped() {
		String long100 = "\\u2713".repeat(100 * 25_000);

		HttpResponse<String> answer = this.http.send(this.http.request("/graphql")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers
				.ofString("{ \"query\": \"{ __typename }\", \"variables\": { \"text\": \"" + long100 + "\" } }")));

		assertThat(answer).returns(200, HttpResponse::statusCode);
	}

	@Test
	void waitsLongerThanTheConnectorWouldByItself() {
		assertThat(this.context.getWebServer()).isInstanceOfSatisfying(TomcatWebServer.class,
				(server) -> assertThat(server.getTomcat().getConnector().getAsyncTimeout())
					.isEqualTo(Duration.ofMinutes(10).plusSeconds(10).toMillis()));
	}

	@Test
	void givesAnswersThatClientsCanRead() {
		JsonNode answer = this.http.graphQl("{ __schema { queryType { name } } }");

		assertThat(answer.at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
	}

}
