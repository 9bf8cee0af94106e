package io.peergraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedded.UsesTestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What keeps the application from starting is said in one line. */
@UsesTestDatabase
@Isolated("whatever another test logs would be in the output")
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	@TempDir
	private Path home;

	@Test
	void namesTheServerPortThatIsTaken(CapturedOutput output) throws IOException {
		try (ServerSocket taken = taken()) {
			assertThat(failureOf(output, "--server.port=" + taken.getLocalPort()))
				.startsWith("SERVER_PORT=" + taken.getLocalPort() + ": the port cannot be opened")
				.contains("in use");
		}
	}

	@Test
	void namesTheBoltPortThatIsTaken(CapturedOutput output) throws IOException {
		try (ServerSocket taken = taken()) {
			assertThat(failureOf(output, "--peergraph.bolt-port=" + taken.getLocalPort()))
				.startsWith("PEERGRAPH_BOLT_PORT=" + taken.getLocalPort() + ": the port cannot be opened");
		}
	}

	@Test
	void namesTheBrowserPortThatIsTaken(CapturedOutput output) throws IOException {
		try (ServerSocket taken = taken()) {
			assertThat(failureOf(output, "--peergraph.browser-port=" + taken.getLocalPort()))
				.startsWith("PEERGRAPH_BROWSER_PORT=" + taken.getLocalPort() + ": the port cannot be opened");
		}
	}

	@Test
	void namesTheFolderThatCannotBeWritten(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.home.resolve("a-file"));

		assertThat(failureOf(output, "--peergraph.home=" + file.resolve("below")))
			.startsWith("PEERGRAPH_HOME=" + file.resolve("below") + ": the folder cannot be written");
	}

	@Test
	void namesTheFolderThatIsInUse(CapturedOutput output) throws IOException {
		Files.createDirectories(this.home);
		try (FileChannel other = FileChannel.open(this.home.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			assertThat(other.lock().isValid()).isTrue();

			assertThat(failureOf(output))
				.isEqualTo("PEERGRAPH_HOME=" + this.home + ": the folder is in use by another Peergraph");
		}
	}

	@Test
	void namesTheServerThatDoesNotAnswer(CapturedOutput output) {
		assertThat(failureOf(output, "--spring.neo4j.uri=bolt://localhost:1"))
			.startsWith("SPRING_NEO4J_URI=bolt://localhost:1: no Neo4j answers there");
	}

	@Test
	void namesTheServerThatIsNoAddress(CapturedOutput output) {
		assertThat(failureOf(output, "--spring.neo4j.uri=http://localhost"))
			.startsWith("SPRING_NEO4J_URI=http://localhost: not an address of a Neo4j server");
	}

	@Test
	void keepsMetricsOnThisMachineWhereTheyAreServedApart(CapturedOutput output) {
		assertThat(failureOf(output, "--peergraph.access.required=true", "--management.server.port=0"))
			.startsWith("MANAGEMENT_SERVER_ADDRESS=0.0.0.0: no access keys are asked for there");
	}

	@ParameterizedTest
	@CsvSource({ "server.address, SERVER_ADDRESS",
			"peergraph.database.listen-address, PEERGRAPH_DATABASE_LISTENADDRESS" })
	void asksForADecisionWhereOthersCouldReachIt(String setting, String variable, CapturedOutput output) {
		assertThat(failureOf(output, "--" + setting + "=0.0.0.0")).startsWith(variable + "=0.0.0.0: others could")
			.contains("PEERGRAPH_ACCESS_REQUIRED=true", "PEERGRAPH_ACCESS_OPEN=true");
	}

	@Test
	void namesTheSettingThatHasNoMeaning(CapturedOutput output) {
		assertThat(failureOf(output, "--peergraph.bolt-port=seven")).contains("peergraph.bolt-port", "\"seven\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"peergraph.work.workers=-3 | peergraph.work.workers=-3: must be from 1 to 256",
			"peergraph.work.lease=0s | peergraph.work.lease=0s: must be from 1s to 1d",
			"peergraph.work.delay=-1ms | peergraph.work.delay=-1ms: must be from 1ms to 3600s",
			"peergraph.model.answer.temperature=7 | peergraph.model.answer.temperature=7.0: must be from 0.0 to 2.0",
			"peergraph.bolt-port=70000 | peergraph.bolt-port=70000: must be from 0 to 65535",
			"peergraph.database.heap=1MB | peergraph.database.heap=1MB: must be from 128MB to 1048576MB" })
	void namesTheSettingThatIsOutOfItsRange(String given, String expected, CapturedOutput output) {
		assertThat(failureOf(output, "--" + given)).isEqualTo(expected);
	}

	@Test
	void namesTheFolderWithoutDatabase(CapturedOutput output) {
		assertThat(failureOf(output, "--peergraph.database.lib=" + this.home.resolve("none")))
			.startsWith("peergraph.database.lib=" + this.home.resolve("none") + ": there is no such folder");
	}

	@Test
	void passesOnTheLastWordsOfTheDatabase(CapturedOutput output) {
		assertThat(failureOf(output, "--peergraph.database.jvm-options=-XX:NoSuchOption"))
			.startsWith("The database ended at its start: ")
			.contains("Unrecognized VM option 'NoSuchOption'", this.home.toString());
	}

	@Test
	void namesTheDataOfAnOlderVersion(CapturedOutput output) {
		TestDatabase.query("CREATE (:SchemaVersion {version: 'V163', name: 'V163__before', checksum: '0'})", Map.of());
		SpringApplication application = Peergraph.application();
		application.addInitializers(TestDatabase::useIn);

		try {
			assertThatThrownBy(() -> application.run("--server.port=0", "--peergraph.home=" + this.home)).isNotNull();
		}
		finally {
			TestDatabase.query("MATCH (v:SchemaVersion {version: 'V163'}) DELETE v", Map.of());
		}

		assertThat(output.getErr().lines().filter((line) -> line.startsWith("Peergraph cannot start: ")))
			.singleElement()
			.asString()
			.contains("data of a Peergraph from before the first release (V163__before)", "README.md");
		assertThat(output.getAll()).doesNotContain("\tat ");
	}

	@Test
	void leavesNoDatabaseBehindThatNobodyTook(CapturedOutput output) throws IOException {
		assertThat(failureOf(output, "--peergraph.model.answer.provider=nobody")).contains("nobody");

		try (FileChannel free = FileChannel.open(this.home.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			assertThat(free.tryLock()).isNotNull();
			assertThat(ProcessHandle.current().descendants())
				.noneMatch((child) -> child.info().commandLine().orElse("").contains(this.home.toString()));
		}
	}

	private String failureOf(CapturedOutput output, String... arguments) {
		Stream<String> usual = Stream
			.of("--peergraph.home=" + this.home, "--server.port=0", "--peergraph.bolt-port=0",
					"--peergraph.browser-port=0")
			.filter((one) -> Stream.of(arguments).noneMatch((given) -> nameOf(given).equals(nameOf(one))));
		String[] all = Stream.concat(Stream.of(arguments), usual).toArray(String[]::new);

		assertThatThrownBy(() -> Peergraph.application().run(all)).isNotNull();

		List<String> lines = output.getAll().lines().filter((line) -> !line.isBlank()).toList();
		assertThat(lines).singleElement().asString().startsWith("Peergraph cannot start: ");
		return lines.getFirst().substring("Peergraph cannot start: ".length());
	}

	private static String nameOf(String argument) {
		return argument.substring(0, argument.indexOf('='));
	}

	private static ServerSocket taken() throws IOException {
		return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

}
