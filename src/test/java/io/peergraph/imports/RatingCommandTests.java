package io.peergraph.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.peergraph.Peergraph;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that stores ratings as ties, beside a running application. */
@PeergraphTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class RatingCommandTests {

	@LocalServerPort
	int port;

	@Value("${spring.neo4j.uri}")
	String uri;

	@Value("${spring.neo4j.authentication.password}")
	String password;

	@TempDir
	Path folder;

	@Test
	void storesEachRatingOnceAsATie(CapturedOutput output) throws IOException, InterruptedException {
		String file = file(
				"6,2,4,1289241911.72836\n6,5,-10,1289241941\n1,15,1,1289243140.39049\n6,2,4,1289241911.72836\n");

		assertThat(command(file, "--workspace=otc")).isZero();
		assertThat(output.getOut()).contains("Stored 3 ratings by 2 peers; 1 were there already, 0 lines were bad");
		assertThat(command(file, "--workspace=otc")).isZero();
		assertThat(output.getOut()).contains("Stored 0 ratings by 0 peers; 4 were there already, 0 lines were bad");

		World otc = World.on(this.port, "otc").settles();
		assertThat(ties(otc)).containsExactly("1 TRUST 15 0.1 2010-11-08T19:05:40.390490Z",
				"6 TRUST 2 0.4 2010-11-08T18:45:11.728360Z", "6 DISTRUST 5 1.0 2010-11-08T18:45:41Z");
		assertThat(World.texts(otc.look("peers { nodes { name } }"), "peers", "nodes", "name"))
			.containsExactlyInAnyOrder("1", "15", "2", "5", "6");
		io.peergraph.Invariants.hold();
	}

	@Test
	void twoRatingsOfOneWeighTogether() throws IOException {
		command(file("alice,bob,10,1289241911\nalice,bob,10,1289241912\nalice,bob,-5,1289241913\n"), "--workspace=otc");

		assertThat(ties(World.on(this.port, "otc"))).containsExactly("alice TRUST bob 1.0 2010-11-08T18:45:11Z",
				"alice TRUST bob 1.0 2010-11-08T18:45:12Z", "alice DISTRUST bob 0.5 2010-11-08T18:45:13Z");
	}

	@Test
	void namesABadLineAndItsRule(CapturedOutput output) throws IOException {
		String file = file("1,2,3,1289241911\n\n6,\"2,4,1289241911\n6,2,0,1289241911\n2,1,3,1289241911\n");

		assertThat(command(file, "--workspace=otc")).isOne();
		assertThat(output.getOut()).contains("line=\"3\" rule=\"the line must be source,target,rating,time\"")
			.contains("line=\"4\" rule=\"rating must be a whole number from -10 to 10 and not 0\"")
			.contains("Stored 2 ratings by 2 peers; 0 were there already, 2 lines were bad");
	}

	@Test
	void wantsAFileAndAWorkspace(CapturedOutput output) throws IOException {
		String file = file("6,2,4,1289241911\n");

		assertThat(command(file)).isOne();
		assertThat(command(file, "--workspace=a/b")).isOne();
		assertThat(command(this.folder.resolve("none").toString(), "--workspace=otc")).isOne();
		assertThat(output.getErr()).contains("ratings: give the workspace, as --workspace=NAME")
			.contains("ratings: workspace must be 1 to 512 bytes")
			.contains("none: there is no such file that can be read");
	}

	private String file(String lines) throws IOException {
		return Files.writeString(this.folder.resolve("ratings.csv"), lines).toString();
	}

	private static List<String> ties(World world) {
		return world.look(
				"network(kinds: [TRUSTS]) { ties { nodes { from { name } to { name } evidence { nodes { kind strength at } } } } }")
			.at("/network/ties/nodes")
			.valueStream()
			.flatMap((tie) -> tie.at("/evidence/nodes")
				.valueStream()
				.map((stance) -> "%s %s %s %s %s".formatted(tie.at("/from/name").asString(),
						stance.get("kind").asString(), tie.at("/to/name").asString(), stance.get("strength").asDouble(),
						stance.get("at").asString())))
			.toList();
	}

	private int command(String file, String... options) {
		List<String> args = new ArrayList<>(List.of("ratings", file));
		args.addAll(List.of(options));
		args.addAll(List.of("--spring.neo4j.uri=" + this.uri, "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + this.password));
		return RatingCommand.run(new SpringApplication(Peergraph.class), args.toArray(String[]::new));
	}

}
