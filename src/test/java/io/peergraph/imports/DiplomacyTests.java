package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

import io.peergraph.LongTest;
import io.peergraph.QuietTest;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real input, {@link Games}: everybody sees what it sent or received, and no more.
 */
@LongTest
@QuietTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiplomacyTests {

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	private List<String> lines = List.of();

	private List<Said> said = List.of();

	@BeforeAll
	void importGames() throws IOException {
		this.lines = Games.lines();
		this.said = Said.in(this.lines);
		long start = System.nanoTime();

		Imported imported = read();

		System.out.printf("%s in %.1f s%n", imported, (System.nanoTime() - start) / 1e9);
		assertThat(imported).isEqualTo(new Imported(this.said.size(), sessions(), Games.played().size(), 0, 0));
		if (Games.areAllPlayed()) {
			assertThat(imported).isEqualTo(new Imported(13_132, 184, 9, 0, 0));
		}
	}

	@AfterAll
	static void clean() {
		TestDatabase.wipe();
	}

	@Test
	void importsNothingTwice() throws IOException {
		assertThat(read()).isEqualTo(new Imported(0, 0, 0, this.said.size(), 0));
	}

	@ParameterizedTest
	@MethodSource("games")
	void everyPowerSeesExactlyWhatItSentOrReceived(String game) {
		System.out.println(new Eyes(this.port, game, this.said).check("attack support move"));
	}

	static Stream<String> games() {
		return Games.played().stream();
	}

	private int sessions() {
		return (int) this.said.stream().map((one) -> one.workspace() + "/" + one.session()).distinct().count();
	}

	private Imported read() throws IOException {
		return this.imports.read(new BufferedReader(new StringReader(String.join("\n", this.lines))), (done) -> {
		});
	}

}
