package io.peergraph.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

/** The command, beside a running application. */
@PeergraphTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTests {

	@LocalServerPort
	int port;

	@Value("${spring.neo4j.uri}")
	String uri;

	@Value("${spring.neo4j.authentication.password}")
	String password;

	@TempDir
	Path folder;

	@Test
	void storesAFileAndSaysWhatItStored(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.folder.resolve("messages.jsonl"), """
				{"workspace":"demo","session":"lunch","peer":"alice","content":"hello"}
				{"workspace":"demo","session":"lunch","peer":"bob","content":"hello, Alice"}
				""");

		assertThat(command(file.toString())).isZero();
		assertThat(output.getOut())
			.contains("Stored 2 messages in 1 sessions of 1 workspaces; 0 were there already, 0 lines were bad");
		assertThat(
				World.texts(World.on(this.port, "demo").look("sessions { nodes { messages { nodes { content } } } }"),
						"sessions", "nodes", "messages", "nodes", "content"))
			.containsExactly("hello", "hello, Alice");
	}

	@Test
	void endsWithOneWhenALineWasBad(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.folder.resolve("messages.jsonl"), "nothing\n");

		assertThat(command(file.toString())).isOne();
		assertThat(output.getOut()).contains("line=\"1\"");
	}

	@Test
	void namesTheFileThatIsNotThere(CapturedOutput output) {
		assertThat(command(this.folder.resolve("none").toString())).isOne();
		assertThat(output.getErr()).contains("none: there is no such file that can be read");
	}

	private int command(String file) {
		return ImportCommand.run(new SpringApplication(Peergraph.class), "import", file,
				"--spring.neo4j.uri=" + this.uri, "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + this.password);
	}

}
