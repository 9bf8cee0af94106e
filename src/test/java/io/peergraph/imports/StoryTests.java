package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A small story of four powers, three of whom plot, looked at through all their eyes. */
@PeergraphTest
class StoryTests {

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	@Test
	void everyPowerSeesExactlyWhatItSentOrReceived() throws IOException {
		List<String> lines = lines();

		Imported imported = this.imports.read(new BufferedReader(new StringReader(String.join("\n", lines))),
				(done) -> {
				});

		assertThat(imported).isEqualTo(new Imported(lines.size(), 6, 1, 0, 0));
		assertThat(new Eyes(this.port, "four-crowns", Said.in(lines)).check("harbour fleet secret treaty"))
			.contains("4 peers");
	}

	@Test
	void everyPowerKnowsOnlyWhatItRead() throws IOException, InterruptedException {
		this.imports.read(new BufferedReader(new StringReader(String.join("\n", lines()))), (done) -> {
		});
		World.on(this.port, "four-crowns").settles();

		System.out.println(new Minds(this.port, "four-crowns", Said.in(lines())).check("Can I trust %s?"));
	}

	@Test
	void everyPowerIsBriefedWithWhatItReadOnly() throws IOException, InterruptedException {
		this.imports.read(new BufferedReader(new StringReader(String.join("\n", lines()))), (done) -> {
		});
		World.on(this.port, "four-crowns").settles();

		System.out.println(new Briefings(this.port, "four-crowns", Said.in(lines())).check("secret treaty fleet"));
	}

	private static List<String> lines() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/imports/story.jsonl"));
	}

}
