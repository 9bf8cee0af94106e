package io.peergraph.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a page in a browser of this machine, another user of it, or a query could try on
 * the embedded database.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the database that is attacked, for one test at a time")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAttackTests {

	// Over HTTP/2 a server that refuses before it has read all may cut the stream.
	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final String EVIL = "https://evil.example";

	private EmbeddedDatabase database;

	private Driver owner;

	private Path home;

	@BeforeAll
	void start(@TempDir Path folder) throws IOException {
		this.home = Files.createDirectories(folder.resolve("home"));
		Files.createDirectories(this.home.resolve("neo4j"));
		Files.setPosixFilePermissions(this.home, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.setPosixFilePermissions(this.home.resolve("neo4j"), PosixFilePermissions.fromString("rwxr-xr-x"));
		this.database = EmbeddedDatabase.start(DataBefore.properties(this.home));
		this.owner = GraphDatabase.driver(this.database.bolt(), this.database.password().token());
	}

	@AfterAll
	void stop() {
		this.owner.close();
		this.database.close();
	}

	@Test
	void letsNobodyInWithoutThePassword() {
		for (AuthToken guess : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"),
				AuthTokens.basic("neo4j", ""), AuthTokens.basic("", ""), AuthTokens.bearer("neo4j"))) {
			try (Driver stranger = GraphDatabase.driver(this.database.bolt(), guess)) {
				assertThatExceptionOfType(Neo4jException.class).isThrownBy(stranger::verifyConnectivity)
					.returns("Neo.ClientError.Security.Unauthorized", Neo4jException::code);
			}
		}
		assertThat(rows("RETURN 1 AS n")).hasSize(1);
	}

	@Test
	void letsNoPageInOverAWebSocket() {
		int port = this.database.addresses().boltPort();
		BoltPage knows = BoltPage.of("http://localhost:7474", port);
		BoltPage guesses = BoltPage.of(EVIL, port);

		knows.logOn("scheme", "basic", "principal", "neo4j", "credentials", this.database.password().text());
		assertThat(knows.run("CREATE (:Owner)")).contains("fields");

		assertThat(guesses.logOn("scheme", "none")).contains("Neo.ClientError.Security.Unauthorized");
		assertThat(guesses.run("CREATE (:Intruder)")).doesNotContain("fields");
		assertThat(rows("MATCH (n:Intruder) RETURN n")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "db/neo4j/tx/commit", "db/neo4j/tx", "db/neo4j/query/v2", "db/neo4j/query/v2/tx",
			"db/system/query/v2", "db/data/", "db/manage/", "db/cluster/overview", "dbms/", "metrics" })
	void offersNothingButTheBrowserOverHttp(String path) {
		HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString("{\"statement\": \"RETURN 1\"}"))
			.header("Content-Type", "application/json")
			.header("Authorization", "Basic " + Base64.getEncoder()
				.encodeToString(("neo4j:" + this.database.password().text()).getBytes(StandardCharsets.UTF_8)));

		assertThat(send(request).statusCode()).isIn(401, 403, 404, 405);
		assertThat(send(request.GET()).statusCode()).isIn(401, 403, 404, 405);
	}

	@Test
	void servesTheBrowserToItsOwnPagesOnly() {
		HttpResponse<String> browser = send(request("browser/"));
		HttpResponse<String> discovery = send(request("").header("Accept", "application/json"));

		assertThat(browser.statusCode()).isEqualTo(200);
		assertThat(browser.body()).contains("Neo4j Browser");
		assertThat(List.of(browser, discovery))
			.allSatisfy((answer) -> assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
				.isSubsetOf("http://localhost:" + this.database.addresses().browserPort()));
	}

	@Test
	void tellsNobodyHowTheBrowserIsUsed() {
		assertThat(rows("SHOW SETTINGS 'client.allow_telemetry', 'server.bolt.telemetry.enabled', "
				+ "'dbms.usage_report.enabled' YIELD value RETURN value"))
			.extracting((row) -> row.get("value").asString())
			.containsExactly("false", "false", "false");
		assertThat(
				rows("CALL dbms.clientConfig() YIELD name, value WHERE name = 'client.allow_telemetry' RETURN value"))
			.extracting((row) -> row.get("value").asString())
			.containsExactly("false");
		assertThat(send(request("browser/")).headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.startsWith("default-src 'self'")
			.endsWith("; connect-src 'self' ws: wss: http://localhost:" + this.database.addresses().boltPort())
			.doesNotContain("https", "segment", "canny");
	}

	@Test
	void loadsNoFile() throws IOException {
		Path secret = Files.writeString(this.home.resolve("secret.csv"), "secret\n");
		Files.createDirectories(this.home.resolve("neo4j/import"));
		Files.writeString(this.home.resolve("neo4j/import/secret.csv"), "secret\n");

		for (String address : List.of("file://" + secret, "file:" + secret, "FILE://" + secret, "file:///secret.csv",
				"file:///../password", "file:///etc/hostname", "file://localhost" + secret, secret.toString(),
				"jar:file://" + secret + "!/x", "netdoc://" + secret)) {
			refusesToLoad(address);
		}
	}

	@Test
	void loadsNothingFromAnAddress() throws IOException {
		AtomicInteger asked = new AtomicInteger();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("::"), 0), 0);
		server.createContext("/", (exchange) -> {
			asked.incrementAndGet();
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		try {
			int port = server.getAddress().getPort();
			for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]", "[::ffff:127.0.0.1]",
					"127.1", "2130706433", "0x7f000001", "user@127.0.0.1")) {
				refusesToLoad("http://" + host + ":" + port + "/secret.csv");
				refusesToLoad("https://" + host + ":" + port + "/secret.csv");
				refusesToLoad("ftp://" + host + ":" + port + "/secret.csv");
			}
			for (String cloud : List.of("s3", "gs", "azb")) {
				refusesToLoad(cloud + "://127.0.0.1:" + port + "/secret.csv");
			}
		}
		finally {
			server.stop(0);
		}
		assertThat(asked).hasValue(0);
	}

	private void refusesToLoad(String address) {
		try (var session = this.owner.session()) {
			assertThatExceptionOfType(Neo4jException.class).as(address)
				.isThrownBy(() -> session.run("LOAD CSV FROM $address AS line RETURN line", Map.of("address", address))
					.list());
		}
	}

	@Test
	void closesItsFolderToOtherUsers() throws IOException {
		Path folder = this.home.resolve("neo4j");

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
			.isEqualTo("rw-------");
	}

	@Test
	void showsThePasswordInNoListOfProcessesAndNoLog() throws IOException {
		String password = this.database.password().text();

		assertThat(password).matches("[0-9a-f]{32}");
		assertThat(ProcessHandle.current().children().map((child) -> child.info().commandLine().orElse("")))
			.isNotEmpty()
			.noneMatch((command) -> command.contains(password));
		try (var logs = Files.list(this.home.resolve("neo4j/logs"))) {
			assertThat(logs.toList()).allSatisfy((log) -> assertThat(Files.readString(log)).doesNotContain(password));
		}
		assertThat(this.database.password().toString()).doesNotContain(password);
	}

	private List<Record> rows(String cypher) {
		return this.owner.executableQuery(cypher).execute().records();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.database.addresses().browserPort() + "/" + path))
			.header("Origin", EVIL);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
