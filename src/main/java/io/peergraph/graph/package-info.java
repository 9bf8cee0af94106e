/** The door to Neo4j: named Cypher files, the schema, transactions and their limits. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
