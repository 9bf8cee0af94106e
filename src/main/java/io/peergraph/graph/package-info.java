/** The door to Neo4j: named Cypher files, schema, conversions, the embedded database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
