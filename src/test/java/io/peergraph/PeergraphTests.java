package io.peergraph;

import java.util.Map;

import io.peergraph.graph.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
class PeergraphTests {

	@Test
	void startsWithItsSchema() {
		var versions = TestDatabase.query("MATCH (v:SchemaVersion) RETURN v.version AS version ORDER BY version",
				Map.of());

		assertThat(versions).extracting((row) -> row.get("version").asString()).startsWith("V001", "V002");
	}

}
