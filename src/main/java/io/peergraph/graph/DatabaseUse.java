package io.peergraph.graph;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a database is used, be it the embedded one or a server elsewhere.
 *
 * @param timeLimit how long a transaction may take until the database ends it
 * @param schemaTimeLimit how long the work on the schema may take at a start, which waits
 * until the indexes are filled
 * @param quantization how vectors are shortened in the vector indexes: {@code none},
 * {@code scalar} or {@code binary}. The last two need less memory; another value than
 * before makes the indexes anew. Neo4j 2026.08 fails in searches of {@code binary}
 * indexes after deletions
 */
@ConfigurationProperties("peergraph.database")
record DatabaseUse(@DefaultValue("2m") Duration timeLimit, @DefaultValue("1h") Duration schemaTimeLimit,
		@DefaultValue("none") Quantization quantization) {
}
