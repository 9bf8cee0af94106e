package io.peergraph.key;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.Peergraph;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The command, beside a running application, and the first key. */
@KeyTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class KeyCommandTests {

	private static final String NAMES = "{ workspaces { nodes { name } } }";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	FirstKey first;

	@Value("${spring.neo4j.uri}")
	String uri;

	@Value("${spring.neo4j.authentication.password}")
	String password;

	@BeforeEach
	void talk() {
		World.on(this.port, "powers").with(Keyholders.operator(this.context)).joins("council", true, "bob");
	}

	@Test
	void makesAndEndsAKey(CapturedOutput output) {
		assertThat(
				command("make", "peer", "--workspace=powers", "--peer=bob", "--writes", "--expires=30d", "--note=game"))
			.isZero();
		String key = output.getOut().lines().filter((line) -> KeyText.read(line).isPresent()).findFirst().orElseThrow();
		String id = key.substring(0, key.indexOf('.'));
		assertThat(status(key)).isEqualTo(200);

		assertThat(command("list", "--workspace=powers")).isZero();
		assertThat(output.getOut()).contains(id + "  peer  powers  bob  writes");

		assertThat(command("revoke", id)).isZero();
		await().until(() -> status(key) == 401);
	}

	@Test
	void saysWhatIsWrong(CapturedOutput output) {
		assertThat(command("make", "peer", "--workspace=powers", "--peer=none")).isOne();
		assertThat(command("revoke", "none")).isOne();
		assertThat(command("give")).isOne();

		assertThat(output.getErr()).contains("There is no peer none", "There is no access key none",
				"keys make operator|workspace|peer|session");
	}

	@Test
	void isShownTheFirstTimeOnly() {
		String key = this.first.make().orElseThrow();

		assertThat(this.first.make()).isEmpty();
		assertThat(status(key)).isEqualTo(200);
	}

	private int status(String key) {
		return Http.on(this.port).with(key).post(NAMES, Map.of(), "application/json").statusCode();
	}

	private int command(String... words) {
		String[] args = Stream
			.of(Stream.of("keys"), Arrays.stream(words),
					Stream.of("--spring.neo4j.uri=" + this.uri, "--spring.neo4j.authentication.username=neo4j",
							"--spring.neo4j.authentication.password=" + this.password))
			.flatMap((part) -> part)
			.toArray(String[]::new);
		return KeyCommand.run(new SpringApplication(Peergraph.class), args);
	}

}
