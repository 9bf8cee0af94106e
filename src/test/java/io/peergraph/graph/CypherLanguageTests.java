package io.peergraph.graph;

import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Cypher;

import static org.assertj.core.api.Assertions.assertThat;

class CypherLanguageTests {

	@Test
	void isSaidByEveryStatement() {
		assertThat(CypherFile.named("graph/ping").get()).startsWith("CYPHER 25\n// graph/ping: ");
		assertThat(CypherLanguage.render(Cypher.returning(Cypher.literalOf(1)).build()))
			.isEqualTo("CYPHER 25\nRETURN 1");
	}

}
