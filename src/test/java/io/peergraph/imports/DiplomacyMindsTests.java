package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

import io.peergraph.LongTest;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Real input, {@link Games} derived to the end: every power is asked about every other,
 * in the short form three powers.
 */
@LongTest
@PeergraphTest
class DiplomacyMindsTests {

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	@ParameterizedTest
	@MethodSource("games")
	void everyPowerKnowsOnlyWhatItRead(String game) throws IOException, InterruptedException {
		List<String> lines = Games.lines().stream().filter((line) -> line.contains('"' + game + '"')).toList();
		this.imports.read(new BufferedReader(new StringReader(String.join("\n", lines))), (done) -> {
		});
		World.on(this.port, game).settles();

		int askers = Games.areAllPlayed() ? Integer.MAX_VALUE : 3;
		System.out.println(new Minds(this.port, game, Said.in(lines)).check("Can I trust %s?", askers));
	}

	static Stream<String> games() {
		return Games.played().stream();
	}

}
