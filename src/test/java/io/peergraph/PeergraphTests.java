package io.peergraph;

import java.util.Map;

import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class PeergraphTests {

	@Test
	void logsOneEventALineWithItsKeys(CapturedOutput output) {
		LoggerFactory.getLogger("io.peergraph.Derivers")
			.atError()
			.addKeyValue("session", "lunch")
			.setCause(new IllegalStateException("first\nsecond"))
			.log("derived");

		assertThat(output.getOut().lines().filter((line) -> line.contains("Derivers"))).singleElement()
			.asString()
			.contains("ERROR Derivers derived session=\"lunch\"", "IllegalStateException: first | second | at ");
		assertThat(output.getOut()).doesNotContain("second\n\tat ");
	}

	@Test
	void startsWithItsSchema() {
		var versions = TestDatabase.query("MATCH (v:SchemaVersion) RETURN v.version AS version ORDER BY version",
				Map.of());

		assertThat(versions).extracting((row) -> row.get("version").asString()).startsWith("V0001", "V0002");
	}

}
