package io.peergraph.measure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Peers who stand together: a community of two or more.
 *
 * @param peers their names, in order
 */
public record Bloc(List<String> peers) {

	/**
	 * {@return the blocs of that network, in the order of their first names}
	 */
	static List<Bloc> of(Sociogram ties) {
		int[] communities = Leiden.divide(SignedPairs.of(ties)).numbered();
		return IntStream.range(0, ties.size())
			.boxed()
			.collect(Collectors.groupingBy((peer) -> communities[peer], TreeMap::new,
					Collectors.mapping(ties::name, Collectors.toList())))
			.values()
			.stream()
			.filter((peers) -> peers.size() > 1)
			.map(Bloc::new)
			.toList();
	}

	/**
	 * {@return what is the same as long as its members are}
	 */
	public String id() {
		return UUID.nameUUIDFromBytes(String.join("\0", this.peers).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
