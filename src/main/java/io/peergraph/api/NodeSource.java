package io.peergraph.api;

import java.util.Optional;

/** Finds the nodes of one GraphQL type, for the root field {@code node}. */
public interface NodeSource {

	/**
	 * {@return the name of the GraphQL type}
	 */
	String type();

	/**
	 * {@return the node, if there is one in the id's view}
	 * @param id an id of this source's type
	 */
	Optional<?> find(GlobalId id);

}
